package bg.gishe.people;

/** The number under which a register knows a person. */
public sealed interface PersonalNumber {

    /** Whether the text has the form of an ЕГН and of a ЛНЧ, be it a valid one or not. */
    static boolean isTenDigits(String text) {
        return text.length() == 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The digits as printed on a document. */
    String digits();

    /** The first digits with the rest hidden, for screens. */
    String masked();

    /** A Bulgarian citizen's, or whoever else has one. */
    record OfCitizen(Egn egn) implements PersonalNumber {
        @Override
        public String digits() {
            return egn.value();
        }

        @Override
        public String masked() {
            return egn.masked();
        }
    }

    /** A foreigner's. */
    record OfForeigner(Lnch lnch) implements PersonalNumber {
        @Override
        public String digits() {
            return lnch.value();
        }

        @Override
        public String masked() {
            return lnch.masked();
        }
    }

    /** A number as another register gave it that fails its own check: evidence, never a key. */
    record Disputed(String recorded) implements PersonalNumber {
        @Override
        public String digits() {
            return recorded;
        }

        @Override
        public String masked() {
            return recorded.substring(0, Math.min(6, recorded.length())) + "••••";
        }

        @Override
        public String toString() {
            return "Disputed[••••••••••]";
        }
    }
}
