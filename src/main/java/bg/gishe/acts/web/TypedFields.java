package bg.gishe.acts.web;

import bg.gishe.acts.EventMoment;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.Person;
import bg.gishe.people.PersonLookup;
import bg.gishe.people.Settlement;
import bg.gishe.people.Settlements;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Municipality;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what officials type in the fields of an act, or says beside the field why it cannot be read. */
@Component
class TypedFields {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private static final Pattern END_OF_HOUR = Pattern.compile(" *ч\\.?$");
    private static final String END_OF_DAY = "24:00";

    private final PersonLookup people;
    private final Settlements settlements;
    private final Municipality municipality;

    TypedFields(PersonLookup people, Settlements settlements, Municipality municipality) {
        this.people = people;
        this.settlements = settlements;
        this.municipality = municipality;
    }

    /** The person whose ЕГН or ЛНЧ was typed. */
    @Nullable
    Person person(String field, @Nullable String typed, BindingResult faults) {
        String digits = strip(typed).replaceAll("\\s", "");
        if (Egn.parse(digits).isEmpty() && Lnch.parse(digits).isEmpty()) {
            faults.rejectValue(field, "acts.person.number");
            return null;
        }
        Person found = people.find(digits).orElse(null);
        if (found == null) {
            faults.rejectValue(field, "acts.person.unknown");
        }
        return found;
    }

    /** The settlement of this municipality that was chosen; the seat when none was. */
    @Nullable
    Settlement place(@Nullable String chosen, BindingResult faults) {
        String ekatte = strip(chosen).isEmpty() ? municipality.ekatte() : strip(chosen);
        Settlement found = places().stream()
                .filter(place -> place.ekatte().value().equals(ekatte))
                .findFirst()
                .orElse(null);
        if (found == null) {
            faults.rejectValue("place", "acts.place.wrong");
        }
        return found;
    }

    /** The settlements in which acts are made here. */
    List<Settlement> places() {
        return settlements.of(municipality.code());
    }

    /** The day that was typed. */
    @Nullable
    LocalDate day(String field, @Nullable String typed, BindingResult faults) {
        LocalDate day = DateText.parse(strip(typed)).orElse(null);
        if (day == null) {
            faults.rejectValue(field, "platform.field.date");
        }
        return day;
    }

    /** The hour that was typed: 9:05, 14.30, 14:30 ч. */
    @Nullable
    LocalTime hour(String field, @Nullable String typed, BindingResult faults) {
        try {
            return LocalTime.parse(
                    END_OF_HOUR.matcher(strip(typed)).replaceFirst("").replace('.', ':'), HOUR);
        } catch (DateTimeException e) {
            faults.rejectValue(field, "acts.time.wrong");
            return null;
        }
    }

    /** The day and the hour that were typed; 24:00 is midnight of the next day. */
    @Nullable
    LocalDateTime moment(
            String dayField, @Nullable String day, String hourField, @Nullable String hour, BindingResult faults) {
        EventMoment moment = moment(dayField, day, hourField, hour, false, faults);
        return moment == null || moment.at() == null ? null : moment.day().atTime(moment.at());
    }

    /**
     * The same where the hour may be unknown; without an hour, too, when it cannot be read.
     *
     * @param hourless whether no hour need be typed
     */
    @Nullable
    EventMoment moment(
            String dayField,
            @Nullable String day,
            String hourField,
            @Nullable String hour,
            boolean hourless,
            BindingResult faults) {
        LocalDate on = day(dayField, day, faults);
        if (strip(hour).replace('.', ':').startsWith(END_OF_DAY)) {
            LocalTime midnight = hour(hourField, strip(hour).replaceFirst("24", "0"), faults);
            return on == null ? null : new EventMoment(on.plusDays(1), midnight);
        }
        LocalTime at = hourless && strip(hour).isEmpty() ? null : hour(hourField, hour, faults);
        return on == null ? null : new EventMoment(on, at);
    }

    /** The text without spaces around; empty when nothing was typed. */
    static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
