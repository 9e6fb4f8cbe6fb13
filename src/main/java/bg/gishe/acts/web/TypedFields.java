package bg.gishe.acts.web;

import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.platform.DateText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what officials type in the fields of an act, or says beside the field why it cannot be read. */
@Component
class TypedFields {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final People people;

    TypedFields(People people) {
        this.people = people;
    }

    /** The person whose ЕГН or ЛНЧ was typed. */
    @Nullable Person person(String field, @Nullable String typed, BindingResult faults) {
        String digits = strip(typed).replaceAll("\\s", "");
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

    /** The day that was typed. */
    @Nullable LocalDate day(String field, @Nullable String typed, BindingResult faults) {
        LocalDate day = DateText.parse(strip(typed)).orElse(null);
        if (day == null) {
            faults.rejectValue(field, "field.date");
        }
        return day;
    }

    /** The hour that was typed: 9:05, 14.30, 14:30 ч. */
    @Nullable LocalTime hour(String field, @Nullable String typed, BindingResult faults) {
        try {
            return LocalTime.parse(strip(typed).replace("ч.", "").strip().replace('.', ':'), HOUR);
        } catch (DateTimeException e) {
            faults.rejectValue(field, "register.time.wrong");
            return null;
        }
    }

    /** The text without spaces around; empty when nothing was typed. */
    static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
