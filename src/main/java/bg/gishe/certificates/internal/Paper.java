package bg.gishe.certificates.internal;

import bg.gishe.people.Transliteration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How values are written on a Bulgarian official paper. Templates know it as {@code paper}; what is absent is a dash. */
public final class Paper {

    private static final Locale BULGARIAN = Locale.of("bg");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy 'г.'", BULGARIAN);
    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ч.'", BULGARIAN);
    private static final String NOTHING = "–";
    private static final String NO_BREAK = "\u00a0";

    /** "24.11.2011 г.". */
    public String date(@Nullable Object isoDate) {
        return isoDate == null
                ? NOTHING
                : LocalDate.parse(isoDate.toString()).format(DATE).replace(" ", NO_BREAK);
    }

    /** "двадесет и четвърти ноември две хиляди и единадесета година". */
    public String dateInWords(@Nullable Object isoDate) {
        return isoDate == null ? NOTHING : DateWords.of(LocalDate.parse(isoDate.toString()));
    }

    /** "24/11/2011", as forms of the Union have it. */
    public String numericDate(@Nullable Object isoDate) {
        return isoDate == null ? NOTHING : LocalDate.parse(isoDate.toString()).format(NUMERIC);
    }

    /** "14:05 ч.". */
    public String time(@Nullable Object isoTime) {
        return isoTime == null
                ? NOTHING
                : LocalTime.parse(isoTime.toString()).format(TIME).replace(" ", NO_BREAK);
    }

    /** The text. */
    public String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? NOTHING : value.toString();
    }

    /** A name in Latin letters by law. */
    public String latin(@Nullable Object value) {
        return Transliteration.of(text(value));
    }

    /** The text in capitals. */
    public String capitals(@Nullable Object value) {
        return text(value).toUpperCase(BULGARIAN);
    }

    /** "ЕГН 1234567890" or "ЛНЧ …" of a person in the facts. */
    public String number(@Nullable Map<?, ?> person) {
        if (person == null) {
            return NOTHING;
        }
        return person.get("egn") != null
                ? "ЕГН " + person.get("egn")
                : person.get("lnch") != null ? "ЛНЧ " + person.get("lnch") : NOTHING;
    }

    /** The personal number and the day of birth of a person, as far as they are known. */
    public String numberAndBirth(@Nullable Map<?, ?> person) {
        if (person == null || person.get("birthDate") == null) {
            return number(person);
        }
        String birth = "дата на раждане " + date(person.get("birthDate"));
        return number(person).equals(NOTHING) ? birth : number(person) + ", " + birth;
    }

    /** "мъжки" or "женски". */
    public String sex(@Nullable Object sex) {
        return sex == null ? NOTHING : Objects.equals(sex, "MALE") ? "мъжки" : "женски";
    }

    /** The number of an act with its day: "№ 0123 / 24.11.2011 г.". */
    public String act(Map<?, ?> act) {
        return "№" + NO_BREAK + text(act.get("number")) + NO_BREAK + "/" + NO_BREAK + date(act.get("madeOn"));
    }

    /** Which one in order: "втори". */
    public String ordinal(int number) {
        return number < 40 ? DateWords.day(number) : number + "-и";
    }

    /** The text between quotation marks of a style sheet. */
    public String quoted(String text) {
        return text.replace("\\", "").replace("\"", "");
    }
}
