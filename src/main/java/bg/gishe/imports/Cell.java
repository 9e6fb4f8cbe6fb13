package bg.gishe.imports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of a cell is read: the value in the register's form, or the reason why it is none. Kinds of general use stand here; those
 * of people and of acts stand with their modules.
 */
@FunctionalInterface
public interface Cell {

    /** A line of text as papers show it. */
    Cell TEXT = text -> text.length() > 200 ? Read.fault("too-long") : Read.printed(text);

    /** Several lines of such text. */
    Cell LONG_TEXT = text -> text.length() > 2000 ? Read.fault("text-too-long") : Read.printed(text);

    /** A day that a person of ours may have seen or has papers of. */
    Cell DATE = text -> {
        Optional<LocalDate> day = DayText.parse(text);
        return day.isEmpty() || day.get().getYear() < 1800
                ? Read.fault("date-unreadable")
                : Read.value(day.get().toString());
    };

    /** A year, with or without "г.". */
    Cell YEAR = text -> {
        String year = text.replaceFirst(" *г\\.?$", "");
        return digits(year, 4) && Integer.parseInt(year) >= 1800 ? Read.value(year) : Read.fault("year-unreadable");
    };

    /** Hours and minutes, with or without "ч.". */
    Cell TIME = new Cell() {
        private static final Pattern HOURS =
                Pattern.compile("([0-9]{1,2})[:.]([0-5][0-9])(?::[0-5][0-9])?(?: *ч\\.?)?");

        @Override
        public Read read(String text) {
            Matcher time = HOURS.matcher(text);
            if (!time.matches() || Integer.parseInt(time.group(1)) > 23 || Integer.parseInt(time.group(2)) > 59) {
                return Read.fault("time-unreadable");
            }
            return Read.value("%02d:%s".formatted(Integer.parseInt(time.group(1)), time.group(2)));
        }
    };

    /** A number above zero, with or without zeros and № in front. */
    Cell NUMBER = text -> {
        String number = text.replaceFirst("^№ *", "");
        return digits(number, 6) && Integer.parseInt(number) > 0
                ? Read.value(Integer.toString(Integer.parseInt(number)))
                : Read.fault("number-unreadable");
    };

    /** A code of the classifier ЕКАТТЕ, from which a spreadsheet may have taken the zeros in front. */
    Cell EKATTE = text ->
            digits(text, 5) ? Read.value("0".repeat(5 - text.length()) + text) : Read.fault("ekatte-unreadable");

    /** "да" or "не". */
    Cell YES_NO = word(Map.of("да", "true", "не", "false", "1", "true", "0", "false"));

    /** What was read: a value or a reason, and whether the value reaches paper. */
    record Read(String value, String reason, boolean reachesPaper) {

        /** A value that the register has in this form. */
        public static Read value(String value) {
            return new Read(value, "", false);
        }

        /** Text that reaches paper from the register, and so has to be printable. */
        public static Read printed(String text) {
            return new Read(text, "", true);
        }

        /** No value; {@code reason} is the last part of a message key. */
        public static Read fault(String reason) {
            return new Read("", reason, false);
        }

        boolean isFault() {
            return !reason.isEmpty();
        }
    }

    /** Reads the text, which is stripped and not empty. */
    Read read(String text);

    /** Reads a cell as typed: what looks like a formula is none of our values and is never evaluated. */
    default Read of(String text) {
        return switch (text.charAt(0)) {
            case '=', '+', '@', '-' -> Read.fault("formula");
            default -> text.indexOf('\0') >= 0 ? Read.fault("name-letters") : read(text);
        };
    }

    /** One of these words, in small letters, each with the value that it stands for. */
    static Cell word(Map<String, String> words) {
        return text -> {
            String value = words.get(text.toLowerCase(Locale.ROOT));
            return value == null ? Read.fault("word-unknown") : Read.value(value);
        };
    }

    private static boolean digits(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= most;
    }
}
