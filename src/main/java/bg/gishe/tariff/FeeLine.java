package bg.gishe.tariff;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * One line of a quote, as the clerk reads it to the citizen.
 *
 * @param percent percent of a reduction; zero where the line is a plain fee
 * @param copies how many copies the line covers
 * @param amount what the line adds; negative for a reduction
 * @param basis article and decision from which it follows
 */
public record FeeLine(Kind kind, String name, BigDecimal percent, int copies, Money amount, String basis) {

    /** What the line is. */
    public enum Kind {
        FEE,
        FIRST_COPY_FREE,
        FURTHER_COPIES,
        CHANNEL_REDUCTION,
        CHANNEL_FIXED,
        EXEMPTION;

        /** Whether it is the fee itself and not a reduction of it. */
        public boolean isFee() {
            return this == FEE;
        }
    }
}
