package bg.gishe.till;

import bg.gishe.certificates.PaperPress;
import bg.gishe.platform.Format;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What a citizen needs to pay by transfer, on a sheet: account, sum and reference; the first print is kept. */
@Service
public class PaymentOrders {

    private final TillSettings settings;
    private final PaperPress press;
    private final Papers papers;
    private final Format format;

    PaymentOrders(TillSettings settings, PaperPress press, Papers papers, Format format) {
        this.settings = settings;
        this.press = press;
        this.papers = papers;
        this.format = format;
    }

    /** The order as PDF. */
    public byte[] print(ExpectedPayment expected) {
        return papers.keep(Papers.Kind.PAYMENT_ORDER, expected.id(), () -> press.print("payment-order-1", Map.of(
                "reference", expected.reference().grouped(),
                "amount", format.money(expected.amount()),
                "payer", expected.payer(),
                "service", expected.service() + (expected.copies() > 1 ? " × " + expected.copies() : ""),
                "day", format.moment(expected.createdAt()),
                "holder", settings.bank().holder(),
                "iban", settings.bank().iban(),
                "bic", settings.bank().bic())));
    }
}
