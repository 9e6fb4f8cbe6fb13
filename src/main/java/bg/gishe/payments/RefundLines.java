package bg.gishe.payments;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import bg.gishe.requests.Baskets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What of a payment can be given back, document by document: each once. */
@Repository
@Transactional(readOnly = true)
public class RefundLines {

    private static final String LINE = """
            SELECT r.id AS request_id, d.name AS service, r.registration_year, r.registration_number, r.fee_amount, r.fee_currency,
                   (SELECT c.full_number FROM document_issued c WHERE c.request_id = r.id ORDER BY c.id DESC LIMIT 1) AS document
              FROM request_line r JOIN service_defined d ON d.id = r.definition_id
            """;

    private static final RecordMapper<RefundLine> MAPPER = RecordMapper.of(RefundLine.class);
    private static final Pattern RECEIPT = Pattern.compile("0*(\\d{1,10})/(\\d{4})");

    private final JdbcClient jdbc;
    private final Payments payments;
    private final Disclosures disclosures;
    private final Baskets baskets;

    RefundLines(JdbcClient jdbc, Payments payments, Disclosures disclosures, Baskets baskets) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.disclosures = disclosures;
        this.baskets = baskets;
    }

    /** Shows what can still be given back of the payment; whose payment was looked at is written down. */
    @Transactional
    public List<RefundLine> openShown(Payment payment) {
        disclosures.shown(
                AuditEntry.of(AuditAction.PAYMENT_VIEWED)
                        .on("receipt " + payment.receipt().text()),
                payment.basketId() == null ? List.of() : baskets.peopleOf(List.of(payment.basketId())));
        return open(payment);
    }

    /** What can still be given back of the payment, document by document. */
    public List<RefundLine> open(Payment payment) {
        return jdbc.sql(
                        LINE
                                + " WHERE r.basket_id = :basket AND NOT EXISTS (SELECT 1 FROM reversal_line l WHERE l.request_id = r.id) ORDER BY r.id")
                .param("basket", payment.basketId())
                .query(MAPPER)
                .list();
    }

    /** Whether anything of the payment can still be given back. */
    public boolean isOpen(Payment payment) {
        return !payment.isReversal()
                && (payment.basketId() == null
                        ? payment.amount().isPositive() && !isReversed(payment)
                        : open(payment).stream().anyMatch(line -> line.fee().isPositive()));
    }

    /** What the request asks for, as long as it has not been given back otherwise. */
    List<RefundLine> linesOf(long refundId) {
        return jdbc.sql(LINE + """
                         JOIN refund_line x ON x.request_id = r.id
                         WHERE x.refund_id = :refund AND NOT EXISTS (SELECT 1 FROM reversal_line l WHERE l.request_id = r.id) ORDER BY r.id
                        """).param("refund", refundId).query(MAPPER).list();
    }

    private boolean isReversed(Payment payment) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM payment WHERE reverses_id = :id)")
                .param("id", payment.id())
                .query(Boolean.class)
                .single();
    }

    /** The payment with this receipt number as printed, "0000123/2026" or "123/2026". */
    public Optional<Payment> payment(String receipt) {
        var number = RECEIPT.matcher(receipt.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT id FROM payment WHERE receipt_year = :year AND receipt_number = :number")
                .param("year", Integer.parseInt(number.group(2)))
                .param("number", Long.parseLong(number.group(1)))
                .query(Long.class)
                .optional()
                .flatMap(payments::find);
    }
}
