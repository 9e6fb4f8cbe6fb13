package bg.gishe.acts.web;

import bg.gishe.people.Settlement;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Offers the settlements of the municipality to every page that makes an act. */
@ControllerAdvice(assignableTypes = {NewBirthController.class, NewMarriageController.class, NewDeathController.class})
class PlacesOfActs {

    private final TypedFields typed;

    PlacesOfActs(TypedFields typed) {
        this.typed = typed;
    }

    @ModelAttribute("places")
    List<Settlement> places() {
        return typed.places();
    }
}
