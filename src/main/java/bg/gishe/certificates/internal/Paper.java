package bg.gishe.certificates.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How values are written on a Bulgarian official paper. Templates know it as {@code paper}. */
public final class Paper {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy 'г.'", Locale.of("bg"));
    private static final String NOTHING = "–";

    /** "24.11.2011 г.", or a dash when there is none. */
    public String date(@Nullable Object isoDate) {
        return isoDate == null ? NOTHING : LocalDate.parse(isoDate.toString()).format(DATE);
    }

    /** "14:05 ч.", or a dash. */
    public String time(@Nullable Object isoTime) {
        return isoTime == null ? NOTHING : LocalTime.parse(isoTime.toString()).format(DateTimeFormatter.ofPattern("HH:mm 'ч.'"));
    }

    /** The text, or a dash. */
    public String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? NOTHING : value.toString();
    }

    /** "ЕГН 1234567890" or "ЛНЧ …" of a person in the facts, or a dash. */
    public String number(@Nullable Map<String, Object> person) {
        if (person == null) {
            return NOTHING;
        }
        return person.get("egn") != null
                ? "ЕГН " + person.get("egn")
                : person.get("lnch") != null ? "ЛНЧ " + person.get("lnch") : NOTHING;
    }

    /** "мъж" or "жена". */
    public String sex(@Nullable Object sex) {
        return sex == null ? NOTHING : Objects.equals(sex, "MALE") ? "мъжки" : "женски";
    }

    /** "роден" or "родена". */
    public String born(@Nullable Object sex) {
        return Objects.equals(sex, "FEMALE") ? "родена" : "роден";
    }

    /** The number of an act with its day: "0123 от 24.11.2011 г.". */
    public String act(Map<String, Object> act) {
        return act.get("number") + " от " + date(act.get("madeOn"));
    }
}
