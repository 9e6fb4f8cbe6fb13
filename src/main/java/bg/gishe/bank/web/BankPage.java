package bg.gishe.bank.web;

import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.statements.BankEntries;
import bg.gishe.bank.statements.EnteredEpayments;
import bg.gishe.payments.TillSettings;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The accountant's page of the bank: what is expected, what was entered, the statements. */
@Component
class BankPage {

    /**
     * Where in its lists one is.
     *
     * @param text what is looked for among the expected payments
     * @param page of the expected payments, from 0
     * @param statements page of the statements, from 0
     */
    record Place(String text, int page, int statements) {

        static final Place TOP = new Place("", 0, 0);

        Place {
            text = text.substring(0, Math.min(text.length(), LONGEST_SOUGHT));
            page = Math.clamp(page, 0, LAST_PAGE);
            statements = Math.clamp(statements, 0, LAST_PAGE);
        }
    }

    private static final int LONGEST_SOUGHT = 140;
    private static final int PAGE = 20;
    private static final int ENTERED = 50;
    private static final int LAST_PAGE = 10_000;

    private final ExpectedPayments expectations;
    private final EnteredEpayments entered;
    private final BankEntries entries;
    private final TillSettings settings;

    BankPage(ExpectedPayments expectations, EnteredEpayments entered, BankEntries entries, TillSettings settings) {
        this.expectations = expectations;
        this.entered = entered;
        this.entries = entries;
        this.settings = settings;
    }

    /** Fills the page and names its template. */
    String show(Place place, Model model) {
        return show(place, expectations.list(place.text(), place.page(), PAGE + 1), model);
    }

    /** The same with something to say of one expected payment: where that has moved to another page meanwhile, it alone is shown. */
    String show(long id, Place place, Model model) {
        List<ExpectedPayment> expected = expectations.list(place.text(), place.page(), PAGE + 1);
        if (expected.stream().limit(PAGE).anyMatch(one -> one.id() == id)) {
            return show(place, expected, model);
        }
        String reference = expectations.find(id).orElseThrow().reference().text();
        return show(new Place(reference, 0, place.statements()), model);
    }

    private String show(Place place, List<ExpectedPayment> expected, Model model) {
        if (model.getAttribute("fresh") instanceof Long id) {
            model.addAttribute("fresh", expectations.find(id).orElse(null));
        }
        List<BankEntries.Listed> listed = entries.statements(place.statements(), PAGE + 1);
        model.addAttribute("statements", listed.stream().limit(PAGE).toList())
                .addAttribute("statementsPage", place.statements())
                .addAttribute("moreStatements", listed.size() > PAGE)
                .addAttribute("expected", expected.stream().limit(PAGE).toList())
                .addAttribute("q", place.text())
                .addAttribute("page", place.page())
                .addAttribute("more", expected.size() > PAGE)
                .addAttribute("bank", settings.bank())
                .addAttribute("entered", entered.withoutEntry(ENTERED));
        return "bank/bank";
    }
}
