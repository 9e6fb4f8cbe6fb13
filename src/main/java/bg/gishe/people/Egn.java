package bg.gishe.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ЕГН, the unified civil number (ЗГР, чл. 11): ten digits of birth date, order with sex, and a check digit.
 *
 * <p>The text form is masked on purpose, so that no log line or exception can carry the number; {@link #value()} gives it.
 */
public record Egn(String value) {

    /** What is wrong with a typed ЕГН, in the order in which a clerk should hear of it. */
    public enum Fault {
        NOT_DIGITS,
        LENGTH,
        DATE,
        CHECK_DIGIT
    }

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int[] WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6};

    /** @throws IllegalArgumentException when the number is not valid; the message never holds the number */
    public Egn {
        check(value).ifPresent(fault -> {
            throw new IllegalArgumentException("Not a valid EGN: " + fault);
        });
    }

    /** The first fault of the typed text, or empty when it is a valid ЕГН. */
    public static Optional<Fault> check(String typed) {
        if (!DIGITS.matcher(typed).matches()) {
            return Optional.of(Fault.NOT_DIGITS);
        }
        if (typed.length() != 10) {
            return Optional.of(Fault.LENGTH);
        }
        if (dateIn(typed).isEmpty()) {
            return Optional.of(Fault.DATE);
        }
        if (checkDigit(typed) != digit(typed, 9)) {
            return Optional.of(Fault.CHECK_DIGIT);
        }
        return Optional.empty();
    }

    /** The ЕГН in the text, or empty when it is none. */
    public static Optional<Egn> parse(String typed) {
        return check(typed).isEmpty() ? Optional.of(new Egn(typed)) : Optional.empty();
    }

    /**
     * The ЕГН of someone born on the day.
     *
     * @param order 0 to 999: the order within the day; even numbers in the ninth place are of men
     */
    public static Egn of(LocalDate birth, int order) {
        int month = birth.getMonthValue() + (birth.getYear() < 1900 ? 20 : birth.getYear() >= 2000 ? 40 : 0);
        String nine = "%02d%02d%02d%03d".formatted(birth.getYear() % 100, month, birth.getDayOfMonth(), order);
        return new Egn(nine + checkDigit(nine));
    }

    /** The date of birth that stands in the number. */
    public LocalDate birthDate() {
        return dateIn(value).orElseThrow();
    }

    /** The sex that stands in the number: an even ninth digit is a man. */
    public Sex sex() {
        return sexIn(value);
    }

    /** The date part with the last four digits hidden. */
    public String masked() {
        return PersonalNumber.mask(value);
    }

    @Override
    public String toString() {
        return "Egn[••••••••••]";
    }

    /** The date in ten digits whose check digit need not be right. */
    static LocalDate birthDateIn(String digits) {
        return dateIn(digits).orElseThrow();
    }

    /** The sex in ten digits whose check digit need not be right. */
    static Sex sexIn(String digits) {
        return digit(digits, 8) % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    private static Optional<LocalDate> dateIn(String egn) {
        int year = Integer.parseInt(egn.substring(0, 2));
        int month = Integer.parseInt(egn.substring(2, 4));
        int century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
        try {
            int shift = century == 2000 ? 40 : century == 1800 ? 20 : 0;
            return Optional.of(LocalDate.of(century + year, month - shift, Integer.parseInt(egn.substring(4, 6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int checkDigit(String egn) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digit(egn, i);
        }
        return sum % 11 % 10;
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }
}
