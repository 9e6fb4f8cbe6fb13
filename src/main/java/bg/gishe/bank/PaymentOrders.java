package bg.gishe.bank;

import bg.gishe.documents.ReportPdf;
import bg.gishe.payments.PrintArchive;
import bg.gishe.payments.TillSettings;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.Format;
import bg.gishe.requests.Baskets;
import bg.gishe.requests.RegistrationNumber;
import bg.gishe.tariff.DualAmounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a citizen needs to pay by transfer or e-payment, on a sheet: account, sum, reference and term; the first print is kept. */
@Service
public class PaymentOrders {

    /** One thing that is paid for; without a registration until it is registered. */
    public record Line(String name, String registration, String amount) {}

    private final JdbcClient jdbc;
    private final TillSettings settings;
    private final ReportPdf producer;
    private final PrintArchive papers;
    private final Format format;
    private final DualAmounts amounts;
    private final Baskets baskets;
    private final Disclosures disclosures;

    PaymentOrders(
            JdbcClient jdbc,
            TillSettings settings,
            ReportPdf producer,
            PrintArchive papers,
            Format format,
            DualAmounts amounts,
            Baskets baskets,
            Disclosures disclosures) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.producer = producer;
        this.papers = papers;
        this.format = format;
        this.amounts = amounts;
        this.baskets = baskets;
        this.disclosures = disclosures;
    }

    /** The order as PDF, and that it was opened is written down; none when what is paid for is closed now: it names whoever asked. */
    public Optional<byte[]> print(ExpectedPayment expected) {
        if (expected.basketId() != null && baskets.isRestricted(expected.basketId())) {
            return Optional.empty();
        }
        disclosures.shown(
                AuditEntry.of(AuditAction.PAYMENT_ORDER_OPENED)
                        .on("expected payment " + expected.reference().text()),
                expected.basketId() == null ? List.of() : baskets.peopleOf(List.of(expected.basketId())));
        return Optional.of(papers.keep(
                PrintArchive.Kind.PAYMENT_ORDER,
                expected.id(),
                () -> producer.print(
                        "payment-order-1",
                        Map.ofEntries(
                                Map.entry("epayment", expected.way().isEpayment()),
                                Map.entry("reference", expected.reference().grouped()),
                                Map.entry("amount", amounts.at(expected.amount(), expected.createdAt())),
                                Map.entry("payer", expected.payer()),
                                Map.entry("lines", lines(expected)),
                                Map.entry("due", expected.dueOn() == null ? "" : format.date(expected.dueOn())),
                                Map.entry("day", format.moment(expected.createdAt())),
                                Map.entry("by", expected.createdBy()),
                                Map.entry("holder", settings.bank().holder()),
                                Map.entry("iban", settings.bank().iban()),
                                Map.entry("bic", settings.bank().bic())))));
    }

    private List<Line> lines(ExpectedPayment expected) {
        if (expected.basketId() == null) {
            return List.of(new Line(
                    expected.purpose().service()
                            + (expected.purpose().copies() > 1
                                    ? " × " + expected.purpose().copies()
                                    : ""),
                    "",
                    format.money(expected.amount())));
        }
        return jdbc.sql("""
                        SELECT d.name, r.copies, r.registration_year, r.registration_number, r.fee_amount, r.fee_currency
                          FROM request_line r JOIN service_defined d ON d.id = r.definition_id
                         WHERE r.basket_id = :basket ORDER BY r.id
                        """)
                .param("basket", expected.basketId())
                .query((row, index) -> new Line(
                        row.getString("name") + (row.getInt("copies") > 1 ? " × " + row.getInt("copies") : ""),
                        new RegistrationNumber(row.getInt("registration_year"), row.getLong("registration_number"))
                                .text(),
                        format.money(Money.of(
                                CurrencyUnit.of(row.getString("fee_currency")), row.getBigDecimal("fee_amount")))))
                .list();
    }
}
