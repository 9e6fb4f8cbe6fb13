package bg.gishe.people;

import java.util.Optional;

/** ЛНЧ, the personal number of a foreigner: ten digits, the last a check digit modulo 10. Its text form is masked. */
public record Lnch(String value) {

    private static final int[] WEIGHTS = {21, 19, 17, 13, 11, 9, 7, 3, 1};

    /** @throws IllegalArgumentException when the number is not valid; the message never holds the number */
    public Lnch {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a valid LNCH");
        }
    }

    /** Whether the text is a valid ЛНЧ. */
    public static boolean isValid(String typed) {
        return PersonalNumber.isTenDigits(typed) && checkDigit(typed) == typed.charAt(9) - '0';
    }

    /** The ЛНЧ in the text, or empty when it is none. */
    public static Optional<Lnch> parse(String typed) {
        return isValid(typed) ? Optional.of(new Lnch(typed)) : Optional.empty();
    }

    /** The ЛНЧ whose first nine digits are these. */
    public static Lnch of(int nineDigits) {
        String nine = "%09d".formatted(nineDigits);
        return new Lnch(nine + checkDigit(nine));
    }

    /** The first six digits with the rest hidden. */
    public String masked() {
        return PersonalNumber.mask(value);
    }

    @Override
    public String toString() {
        return "Lnch[••••••••••]";
    }

    private static int checkDigit(String lnch) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (lnch.charAt(i) - '0');
        }
        return sum % 10;
    }
}
