package bg.gishe.documents;

import bg.gishe.people.Sex;
import bg.gishe.people.Transliteration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How values are written on a Bulgarian official paper. Templates know it as {@code paper}, where what is absent is a dash, and those by
 * the forms of the ordinances as {@code blank}, where it is struck through (Наредба № РД-02-20-9, чл. 6).
 */
public final class PaperFormat {

    private static final Locale BULGARIAN = Locale.of("bg");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy 'г.'", BULGARIAN);
    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ч.'", BULGARIAN);
    private static final String NO_BREAK = "\u00a0";

    private final String nothing;

    /** What is absent is a dash. */
    public PaperFormat() {
        this("–");
    }

    private PaperFormat(String nothing) {
        this.nothing = nothing;
    }

    /** What is absent is a field struck through. */
    public static PaperFormat ofForms() {
        return new PaperFormat("———");
    }

    /** "24.11.2011 г.". */
    public String date(@Nullable Object isoDate) {
        return isoDate == null
                ? nothing
                : LocalDate.parse(isoDate.toString()).format(DATE).replace(" ", NO_BREAK);
    }

    /** "двадесет и четвърти ноември две хиляди и единадесета година". */
    public String dateInWords(@Nullable Object isoDate) {
        return isoDate == null ? nothing : DateWords.of(LocalDate.parse(isoDate.toString()));
    }

    /** "24/11/2011", as forms of the Union have it. */
    public String numericDate(@Nullable Object isoDate) {
        return isoDate == null ? nothing : LocalDate.parse(isoDate.toString()).format(NUMERIC);
    }

    /** "14:05 ч.". */
    public String time(@Nullable Object isoTime) {
        return isoTime == null
                ? nothing
                : LocalTime.parse(isoTime.toString()).format(TIME).replace(" ", NO_BREAK);
    }

    /** The text. */
    public String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? nothing : value.toString();
    }

    /** A name in Latin letters by law. */
    public String latin(@Nullable Object value) {
        return Transliteration.of(text(value));
    }

    /** The text in capitals. */
    public String capitals(@Nullable Object value) {
        return text(value).toUpperCase(BULGARIAN);
    }

    /** "ЕГН 1234567890" or "ЛНЧ …". */
    public String number(@Nullable Numbered person) {
        if (person == null) {
            return nothing;
        }
        return person.egn() != null ? "ЕГН " + person.egn() : person.lnch() != null ? "ЛНЧ " + person.lnch() : nothing;
    }

    /** What the number is called: "ЕГН", "ЛНЧ", or both where there is none. */
    public String numberName(@Nullable Numbered person) {
        return person == null || person.egn() == null && person.lnch() == null
                ? "ЕГН/ЛНЧ"
                : person.egn() != null ? "ЕГН" : "ЛНЧ";
    }

    /** The number alone. */
    public String digits(@Nullable Numbered person) {
        return person == null ? nothing : text(person.egn() == null ? person.lnch() : person.egn());
    }

    /** The personal number and the day of birth of a person, as far as they are known. */
    public String numberAndBirth(@Nullable Born person) {
        if (person == null || person.birthDate() == null) {
            return number(person);
        }
        String birth = "дата на раждане " + date(person.birthDate());
        return number(person).equals(nothing) ? birth : number(person) + ", " + birth;
    }

    /** "мъжки" or "женски". */
    public String sex(@Nullable Sex sex) {
        return sex == null ? nothing : sex == Sex.MALE ? "мъжки" : "женски";
    }

    /** Whether it is known to be a man. */
    public boolean isMan(@Nullable Sex sex) {
        return sex == Sex.MALE;
    }

    /** Whether it is known to be a woman. */
    public boolean isWoman(@Nullable Sex sex) {
        return sex == Sex.FEMALE;
    }

    /** The number of an act with its day: "№ 0123 / 24.11.2011 г.". */
    public String act(ActReference act) {
        return "№" + NO_BREAK + text(act.number()) + NO_BREAK + "/" + NO_BREAK + date(act.madeOn());
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
