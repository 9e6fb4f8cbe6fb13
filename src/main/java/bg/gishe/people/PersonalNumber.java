package bg.gishe.people;

/** The number under which a register knows a person. */
public sealed interface PersonalNumber {

    /** Whether the text has the form of an ЕГН and of a ЛНЧ, be it a valid one or not. */
    static boolean isTenDigits(String text) {
        return text.length() == 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The first six digits of a number, of a valid one its day of birth or what stands for it, with the rest hidden: "750102••••". */
    static String mask(String digits) {
        return digits.substring(0, Math.min(6, digits.length())) + "••••";
    }

    /** The digits as printed on a document. */
    String digits();

    /** The first digits with the rest hidden, for screens. */
    default String masked() {
        return mask(digits());
    }

    /** A Bulgarian citizen's, or whoever else has one. */
    record OfCitizen(Egn egn) implements PersonalNumber {
        @Override
        public String digits() {
            return egn.value();
        }
    }

    /** A foreigner's. */
    record OfForeigner(Lnch lnch) implements PersonalNumber {
        @Override
        public String digits() {
            return lnch.value();
        }
    }

    /** A number as another register gave it that fails its own check: evidence, never a key. */
    record Disputed(String recorded) implements PersonalNumber {
        @Override
        public String digits() {
            return recorded;
        }

        @Override
        public String toString() {
            return "Disputed[••••••••••]";
        }
    }
}
