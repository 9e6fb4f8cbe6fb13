package bg.gishe.issuing;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.fees.PaymentMethod;
import bg.gishe.requests.Applicant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk asks to have issued.
 *
 * @param shownTotal the sum that stood on the screen; the order is refused when the calculator says another
 */
public record BasketOrder(
        UUID basketId,
        long subjectId,
        List<Line> lines,
        Applicant applicant,
        PaymentMethod.@Nullable Claim claim,
        PaymentMethod payment,
        Money shownTotal) {

    /**
     * One document of the basket.
     *
     * @param form the language of the multilingual standard form asked for with it, or null
     */
    public record Line(ServiceCode service, int copies, @Nullable String purpose, @Nullable FormLanguage form) {}
}
