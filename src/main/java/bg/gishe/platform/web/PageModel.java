package bg.gishe.platform.web;

import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice
class PageModel {

    private final CurrentActor currentActor;
    private final Municipality municipality;

    PageModel(CurrentActor currentActor, Municipality municipality) {
        this.currentActor = currentActor;
        this.municipality = municipality;
    }

    @ModelAttribute("actor")
    @Nullable
    Actor actor() {
        return currentActor.find().orElse(null);
    }

    @ModelAttribute("municipality")
    Municipality municipality() {
        return municipality;
    }
}
