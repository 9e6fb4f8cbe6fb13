package bg.gishe.counter.web;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.issuing.BasketOrder;
import bg.gishe.platform.Listed;
import bg.gishe.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What can be chosen in a basket: what is not on its list is refused beside its field, and never taken for something that is. */
final class BasketChoices {

    /** What identifies a person, as the page offers it. */
    static final List<String> DOCUMENT_KINDS = List.of("ID_CARD", "PASSPORT", "RESIDENCE_PERMIT");

    /** What a body brings instead, which the page does not ask for. */
    private static final String OFFICIAL_LETTER = "OFFICIAL_LETTER";

    /** How a basket is paid, as the page offers it. */
    static final List<String> METHODS = List.of("CASH", "CARD", "TRANSFER", "EPAYMENT");

    /** What the page does not offer: where there is nothing to pay, that is said by the sum. */
    private static final String EXEMPT = "EXEMPT";

    private BasketChoices() {}

    /** The fields in which something stands that is not on their lists. */
    static List<Violation> faultsOf(BasketForm form) {
        List<Violation> faults = new ArrayList<>();
        check(form, "relation", chosen -> AskerChoice.of(chosen).isPresent(), faults);
        if (!form.text("documentKind").equals(OFFICIAL_LETTER)) {
            check(form, "documentKind", DOCUMENT_KINDS, faults);
        }
        if (!form.text("method").equals(EXEMPT)) {
            check(form, "method", METHODS, faults);
        }
        for (String service : form.services()) {
            check(form, "charge-" + service, BasketOrder.Charge.class, faults);
            check(form, "form-" + service, FormLanguage.class, faults);
        }
        return faults;
    }

    private static <E extends Enum<E>> void check(
            BasketForm form, String field, Class<E> list, List<Violation> faults) {
        check(form, field, chosen -> Listed.Check.find(list, chosen).isPresent(), faults);
    }

    private static void check(BasketForm form, String field, List<String> list, List<Violation> faults) {
        check(form, field, list::contains, faults);
    }

    private static void check(BasketForm form, String field, Predicate<String> isListed, List<Violation> faults) {
        String chosen = form.text(field);
        if (!chosen.isEmpty() && !isListed.test(chosen)) {
            faults.add(Violation.of(field, "platform.field.choice"));
        }
    }
}
