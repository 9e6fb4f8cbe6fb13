package bg.gishe.acts.web;

import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Finds the person whose ЕГН or ЛНЧ was typed in a field, or says beside the field why there is none. */
@Component
class TypedPerson {

    private final People people;

    TypedPerson(People people) {
        this.people = people;
    }

    @Nullable Person find(String field, @Nullable String typed, BindingResult faults) {
        String digits = typed == null ? "" : typed.replaceAll("\\s", "");
        Optional<Egn> egn = Egn.parse(digits);
        Optional<Lnch> lnch = Lnch.parse(digits);
        if (egn.isEmpty() && lnch.isEmpty()) {
            faults.rejectValue(field, "register.person.number");
            return null;
        }
        Person found = egn.flatMap(people::find).or(() -> lnch.flatMap(people::find)).orElse(null);
        if (found == null) {
            faults.rejectValue(field, "register.person.unknown");
        }
        return found;
    }
}
