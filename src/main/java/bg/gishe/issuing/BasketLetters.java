package bg.gishe.issuing;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a basket was typed and reaches paper: the document, and the receipt that names the applicant and the slip of the terminal. A basket
 * that has other faults is asked too, so that the clerk hears of all at once.
 */
public final class BasketLetters {

    static final String LETTER = "documents.paper.letter";

    private BasketLetters() {}

    /** Each field with a character that cannot be printed, and the first such character. */
    public static List<Violation> faults(BasketOrder order, Actor clerk) {
        List<Violation> faults = new ArrayList<>();
        order.lines().stream()
                .map(BasketOrder.Line::purpose)
                .flatMap(purpose -> LetterCheck.against("purpose", purpose, LETTER).stream())
                .findFirst()
                .ifPresent(faults::add);
        LetterCheck.against("name", order.applicant().name(), LETTER)
                .map(fault -> order.applicant().relation() == ApplicantRelation.SELF
                        ? new Violation("services", "counter.basket.letter.names", fault.arguments())
                        : fault)
                .ifPresent(faults::add);
        if (order.payment() instanceof PaymentMethod.Card(String reference)) {
            LetterCheck.against("cardReference", reference, LETTER).ifPresent(faults::add);
        }
        LetterCheck.against("services", clerk.fullName() + clerk.position(), "counter.basket.letter.official")
                .ifPresent(faults::add);
        return faults;
    }
}
