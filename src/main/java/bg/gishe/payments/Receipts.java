package bg.gishe.payments;

import bg.gishe.documents.ReceiptPdf;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.Format;
import bg.gishe.requests.Baskets;
import bg.gishe.requests.RegistrationNumber;
import bg.gishe.tariff.DualAmounts;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Receipts on the 80 mm strip and on a sheet of A4. They say only what never changes, the first print is kept, and every opening is written down. */
@Service
public class Receipts {

    private final JdbcClient jdbc;
    private final ReceiptPdf printer;
    private final PrintArchive papers;
    private final Format format;
    private final DualAmounts amounts;
    private final MessageSource messages;
    private final Baskets baskets;
    private final ExpectedServices expectations;
    private final Disclosures disclosures;

    Receipts(
            JdbcClient jdbc,
            ReceiptPdf printer,
            PrintArchive papers,
            Format format,
            DualAmounts amounts,
            MessageSource messages,
            Baskets baskets,
            ExpectedServices expectations,
            Disclosures disclosures) {
        this.jdbc = jdbc;
        this.printer = printer;
        this.papers = papers;
        this.format = format;
        this.amounts = amounts;
        this.messages = messages;
        this.baskets = baskets;
        this.expectations = expectations;
        this.disclosures = disclosures;
    }

    /** The receipt for the strip of a receipt printer; none when what was paid for is closed now. */
    public Optional<byte[]> strip(Payment payment) {
        if (isRestricted(payment)) {
            return Optional.empty();
        }
        opened(payment);
        return Optional.of(
                papers.keep(PrintArchive.Kind.RECEIPT_STRIP, payment.id(), () -> printer.print(content(payment))));
    }

    /** The receipt on a sheet, for desks with one printer only; none when what was paid for is closed now. */
    public Optional<byte[]> sheet(Payment payment) {
        if (isRestricted(payment)) {
            return Optional.empty();
        }
        opened(payment);
        return Optional.of(papers.keep(
                PrintArchive.Kind.RECEIPT_SHEET, payment.id(), () -> printer.printOnSheet(content(payment))));
    }

    /** It names whoever paid beside the numbers of documents that are not opened any more. */
    private boolean isRestricted(Payment payment) {
        return payment.basketId() != null && baskets.isRestricted(payment.basketId());
    }

    private void opened(Payment payment) {
        disclosures.shown(
                AuditEntry.of(AuditAction.RECEIPT_OPENED)
                        .on("receipt " + payment.receipt().text()),
                payment.basketId() == null ? List.of() : baskets.peopleOf(List.of(payment.basketId())));
    }

    private ReceiptPdf.Receipt content(Payment payment) {
        ExpectedServices.@Nullable Expected expected =
                payment.expectedId() == null ? null : expectations.of(payment.expectedId());
        return new ReceiptPdf.Receipt(
                payment.receipt().text(),
                format.moment(payment.taken().at()),
                payment.taken().clerkName(),
                payment.taken().desk(),
                expected == null ? applicant(payment) : expected.payer(),
                expected == null || expected.service() == null
                        ? lines(payment)
                        : List.of(new ReceiptPdf.Line(expected.service(), null, format.money(payment.amount()))),
                amounts.at(payment.amount(), payment.taken().at()),
                tender(payment),
                reversal(payment));
    }

    private ReceiptPdf.Tender tender(Payment payment) {
        return new ReceiptPdf.Tender(
                messages.getMessage("payments.payment." + payment.method().name(), null, Locale.of("bg")),
                payment.tender().cardReference(),
                payment.expectedId() != null,
                payment.tender().given() == null
                        ? null
                        : format.money(payment.tender().given()),
                payment.tender().given() == null ? null : format.money(payment.change()));
    }

    private String applicant(Payment payment) {
        return jdbc.sql(
                        "SELECT r.applicant_name FROM request_asker r WHERE r.basket_id = :basket ORDER BY r.id LIMIT 1")
                .param("basket", payment.basketId(), Types.OTHER)
                .query(String.class)
                .single();
    }

    /** What was asked for and its fee; neither changes after registration. */
    private List<ReceiptPdf.Line> lines(Payment payment) {
        String requests = payment.isReversal()
                ? "r.id IN (SELECT l.request_id FROM reversal_line l WHERE l.payment_id = :payment)"
                : "r.basket_id = :basket";
        return jdbc.sql("""
                        SELECT r.id, d.title, r.registration_year, r.registration_number, r.fee_amount, r.fee_currency
                          FROM request_line r JOIN service_defined d ON d.id = r.definition_id
                         WHERE %s
                         ORDER BY r.id
                        """.formatted(requests))
                .param("payment", payment.id())
                .param("basket", payment.basketId())
                .query((row, index) -> {
                    Money fee =
                            Money.of(CurrencyUnit.of(row.getString("fee_currency")), row.getBigDecimal("fee_amount"));
                    return new ReceiptPdf.Line(
                            row.getString("title"),
                            new RegistrationNumber(row.getInt("registration_year"), row.getLong("registration_number"))
                                    .text(),
                            format.money(payment.isReversal() ? fee.negated() : fee));
                })
                .list();
    }

    private ReceiptPdf.@Nullable Reversal reversal(Payment payment) {
        if (!payment.isReversal()) {
            return null;
        }
        return jdbc.sql("""
                        SELECT o.receipt_year, o.receipt_number, f.reason, f.fate, f.decided_by_name
                          FROM refund_request f JOIN payment o ON o.id = f.payment_id WHERE f.reversal_id = :id
                        """)
                .param("id", payment.id())
                .query((row, index) -> new ReceiptPdf.Reversal(
                        new ReceiptNumber(row.getInt("receipt_year"), row.getLong("receipt_number")).text(),
                        row.getString("reason"),
                        messages.getMessage("payments.refund.fate." + row.getString("fate"), null, Locale.of("bg")),
                        row.getString("decided_by_name")))
                .single();
    }
}
