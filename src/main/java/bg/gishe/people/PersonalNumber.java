package bg.gishe.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

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

    /**
     * The number in a row, from {@code egn}, {@code lnch} and {@code disputed_number}; of another one, such as {@code mother_number}, from
     * {@code mother_egn} and so on.
     */
    static @Nullable PersonalNumber read(ResultSet row, String column) throws SQLException {
        String whose = column.substring(0, column.length() - "number".length());
        String egn = row.getString(whose + "egn");
        String lnch = row.getString(whose + "lnch");
        String disputed = row.getString(whose + "disputed_number");
        if (egn != null) {
            return new OfCitizen(new Egn(egn));
        }
        if (lnch != null) {
            return new OfForeigner(new Lnch(lnch));
        }
        return disputed == null ? null : new Disputed(disputed);
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
