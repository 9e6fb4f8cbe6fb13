package bg.gishe.bank.web;

import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.statements.BankEntries;
import bg.gishe.bank.statements.EnteredEpayments;
import bg.gishe.payments.TillSettings;
import java.util.List;
import java.util.stream.Stream;
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
        if (model.getAttribute("fresh") instanceof Long id) {
            model.addAttribute("fresh", expectations.find(id).orElse(null));
        }
        List<ExpectedPayment> expected = withRefused(expectations.list(place.text(), place.page(), PAGE + 1), model);
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

    /** What was refused stands on the page, beside what is wrong with it, though it may have moved to another since. */
    private List<ExpectedPayment> withRefused(List<ExpectedPayment> listed, Model model) {
        Object about = model.getAttribute("numberOf") == null
                ? model.getAttribute("reasonOf")
                : model.getAttribute("numberOf");
        if (!(about instanceof Long id) || listed.stream().limit(PAGE).anyMatch(one -> one.id() == id)) {
            return listed;
        }
        return Stream.concat(expectations.find(id).stream(), listed.stream()).toList();
    }
}
