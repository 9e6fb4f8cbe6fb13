package bg.gishe.issuing;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.requests.Applicant;
import bg.gishe.tariff.FeeExemption;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk asks to have issued.
 *
 * @param claim the exemption claimed for those of the lines that are charged by it, or null
 * @param shownTotal the sum that stood on the screen; the order is refused when the calculator says another
 * @param again whether another document is wanted though one such is paid and in the making
 */
public record BasketOrder(
        UUID basketId,
        long subjectId,
        List<Line> lines,
        Applicant applicant,
        PaymentMethod.@Nullable Claim claim,
        PaymentMethod payment,
        Money shownTotal,
        boolean again) {

    /** An order of documents of which none is known to be in the making. */
    public BasketOrder(
            UUID basketId,
            long subjectId,
            List<Line> lines,
            Applicant applicant,
            PaymentMethod.@Nullable Claim claim,
            PaymentMethod payment,
            Money shownTotal) {
        this(basketId, subjectId, lines, applicant, claim, payment, shownTotal, false);
    }

    /** By what a document of the basket is charged. */
    public enum Charge {
        /** By the exemption that is claimed; the whole fee where none is. */
        CLAIMED,
        /** The whole fee, whatever is claimed for other documents. */
        FULL,
        /** Nothing: it is for internal official use. */
        INTERNAL;

        /** Whether it follows the exemption that is claimed. */
        public boolean isClaimed() {
            return this == CLAIMED;
        }
    }

    /**
     * One document of the basket.
     *
     * @param form the language of the multilingual standard form asked for with it, or null
     */
    public record Line(
            ServiceCode service,
            int copies,
            @Nullable String purpose,
            @Nullable FormLanguage form,
            Charge charge) {

        /** A document that whatever is claimed covers. */
        public Line(ServiceCode service, int copies, @Nullable String purpose, @Nullable FormLanguage form) {
            this(service, copies, purpose, form, Charge.CLAIMED);
        }

        /** Code of the exemption by which it is charged, or null for the whole fee. */
        public @Nullable String exemption(@Nullable String claimed) {
            return switch (charge) {
                case CLAIMED -> claimed;
                case FULL -> null;
                case INTERNAL -> FeeExemption.INTERNAL_USE;
            };
        }
    }

    /** The same, asked for by this applicant. */
    BasketOrder by(Applicant known) {
        return new BasketOrder(basketId, subjectId, lines, known, claim, payment, shownTotal, again);
    }

    /** Whether any line is charged so. */
    boolean has(Charge charge) {
        return lines.stream().anyMatch(line -> line.charge() == charge);
    }

    /** What the payment keeps of why not everything was paid: the claim with its proof, else the letter of the internal use, or null. */
    public PaymentMethod.@Nullable Claim ground() {
        return claim != null || !has(Charge.INTERNAL)
                ? claim
                : new PaymentMethod.Claim(
                        FeeExemption.INTERNAL_USE, applicant.authority().number());
    }
}
