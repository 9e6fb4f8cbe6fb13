package bg.gishe.payments;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.oneOf;
import static bg.gishe.testing.templates.Variants.someOf;

import bg.gishe.accounting.DayProtocol;
import bg.gishe.bank.PaymentOrders;
import bg.gishe.documents.ReceiptPdf;
import bg.gishe.platform.Municipality;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.util.List;

/** The papers of the till. */
class PaperTemplateCases implements TemplateCases {

    private static final Variants MUNICIPALITY =
            a(Municipality.class).with("publicAddress", java.net.URI.create("http://localhost:8080"));

    private static final Variants SHEET = oneOf(true, false);

    @Override
    public List<TemplateCase> cases() {
        return List.of(
                paper("receipt-1").with("sheet", SHEET).with("receipt", a(ReceiptPdf.Receipt.class)),
                paper("payment-order-1")
                        .with("epayment", oneOf(true, false))
                        .with("reference", "RF18 GS26 0000 012")
                        .with("amount", "2,56 €")
                        .with("payer", "Иван Петров")
                        .with("lines", many(PaymentOrders.Line.class))
                        .with("due", oneOf("01.12.2026 г.", ""))
                        .with("day", "24.11.2026 г.")
                        .with("by", "Мария Иванова")
                        .with("holder", oneOf("Община Стара Загора", ""))
                        .with("iban", oneOf("BG80 BNBG 9661 1020 3456 78", ""))
                        .with("bic", oneOf("BNBGBGSD", "")),
                paper("day-protocol-1")
                        .with("number", "0000001/2026")
                        .with("day", "24.11.2026 г.")
                        .with("closed", "24.11.2026 г., 17:05 ч.")
                        .with("closedBy", "В. Стоева")
                        .with("receipts", "12")
                        .with("free", oneOf("3", ""))
                        .with("total", "30,72 €")
                        .with("tills", "28,16 €")
                        .with("transfer", "2,56 €")
                        .with("difference", "0,00 €")
                        .with("shifts", many(DayProtocol.ShiftRow.class))
                        .with("methods", many(DayProtocol.Row.class))
                        .with("services", many(DayProtocol.Row.class))
                        .with("budget", many(DayProtocol.Row.class)),
                paper("z-report-1")
                        .with("sheet", SHEET)
                        .with("number", "0000001/2026")
                        .with("day", "24.11.2026 г.")
                        .with("clerk", "Мария Иванова")
                        .with("desk", oneOf("4", ""))
                        .with("opened", "24.11.2026 г., 08:00 ч.")
                        .with("closed", "24.11.2026 г., 17:05 ч.")
                        .with("closedBy", "Мария Иванова")
                        .with("receipts", "0000001/2026 – 0000012/2026")
                        .with("count", "12")
                        .with("sums", many(ZReports.Row.class))
                        .with("services", many(ZReports.Row.class))
                        .with("pieces", many(ZReports.Row.class))
                        .with("corrections", someOf("Начална наличност, поправена", "и още веднъж"))
                        .with("explanation", oneOf("Ресто", "")));
    }

    private static TemplateCase paper(String template) {
        return page("documents/" + template).with("municipality", MUNICIPALITY);
    }
}
