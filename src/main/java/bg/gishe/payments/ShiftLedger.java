package bg.gishe.payments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a shift took. */
@Repository
@Transactional(readOnly = true)
public class ShiftLedger {

    /**
     * A line of the shift.
     *
     * @param cardReference number of the terminal's slip, or null
     * @param services what was paid for
     * @param other receipts of the entries that took something of this one back, or of the one that this takes back; or null
     * @param left what of it has not been given back
     * @param refund state of a request to give the money back, or null
     */
    public record Line(
            long paymentId,
            String receipt,
            Instant at,
            String method,
            @Nullable String cardReference,
            Money amount,
            Money left,
            String services,
            boolean reversal,
            @Nullable String other,
            @Nullable String refund) {}

    private final JdbcClient jdbc;

    ShiftLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of the shift, the latest first; index payment_shift_idx. */
    public List<Line> lines(long shiftId) {
        return jdbc.sql("""
                        SELECT p.id, p.receipt_year, p.receipt_number, p.paid_at, p.method, p.card_reference, p.amount, p.currency,
                               p.reverses_id IS NOT NULL AS reversal,
                               coalesce(lpad(o.receipt_number::text, 7, '0') || '/' || o.receipt_year, back.receipts) AS other,
                               p.amount + coalesce(back.amount, 0) AS remaining,
                               (SELECT string_agg(d.name, '; ' ORDER BY r.id) FROM request_line r
                                  JOIN service_defined d ON d.id = r.definition_id WHERE r.basket_id = p.basket_id
                                   AND (p.reverses_id IS NULL OR EXISTS (SELECT 1 FROM reversal_line l WHERE l.request_id = r.id AND l.payment_id = p.id)))
                                   AS services,
                               (SELECT f.state FROM refund_request f WHERE f.payment_id = p.id AND f.state = 'REQUESTED') AS refund
                          FROM payment p
                          LEFT JOIN payment o ON o.id = p.reverses_id
                          LEFT JOIN LATERAL (SELECT sum(b.amount) AS amount,
                                                    string_agg(lpad(b.receipt_number::text, 7, '0') || '/' || b.receipt_year, ', ' ORDER BY b.id) AS receipts
                                               FROM payment b WHERE b.reverses_id = p.id) back ON true
                         WHERE p.shift_id = :shift ORDER BY p.id DESC
                        """)
                .param("shift", shiftId)
                .query((row, index) -> new Line(
                        row.getLong("id"),
                        new ReceiptNumber(row.getInt("receipt_year"), row.getLong("receipt_number")).text(),
                        row.getObject("paid_at", OffsetDateTime.class).toInstant(),
                        row.getString("method"),
                        row.getString("card_reference"),
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("remaining")),
                        Objects.requireNonNullElse(row.getString("services"), ""),
                        row.getBoolean("reversal"),
                        row.getString("other"),
                        row.getString("refund")))
                .list();
    }

    /** The sums of the shift. */
    public ShiftTotals totals(Shift shift) {
        CurrencyUnit currency = shift.openingFloat().getCurrencyUnit();
        return jdbc.sql("""
                        SELECT coalesce(sum(amount) FILTER (WHERE method = 'CASH'), 0) AS cash,
                               coalesce(sum(amount) FILTER (WHERE method = 'CARD'), 0) AS card,
                               count(*) AS receipts, count(reverses_id) AS reversals,
                               coalesce(-sum(amount) FILTER (WHERE reverses_id IS NOT NULL), 0) AS reversed,
                               min(receipt_year) AS year, min(receipt_number) AS first, max(receipt_number) AS last
                          FROM payment WHERE shift_id = :shift
                        """)
                .param("shift", shift.id())
                .query((row, index) -> new ShiftTotals(
                        Money.of(currency, row.getBigDecimal("cash")),
                        Money.of(currency, row.getBigDecimal("card")),
                        row.getLong("receipts"),
                        row.getLong("reversals"),
                        Money.of(currency, row.getBigDecimal("reversed")),
                        row.getLong("receipts") == 0
                                ? null
                                : new ReceiptNumber(row.getInt("year"), row.getLong("first")).text(),
                        row.getLong("receipts") == 0
                                ? null
                                : new ReceiptNumber(row.getInt("year"), row.getLong("last")).text(),
                        services(shift.id(), currency)))
                .single();
    }

    /** What was counted at closing. */
    public CashCount counted(long shiftId) {
        SortedMap<java.math.BigDecimal, Integer> pieces = new TreeMap<>();
        jdbc.sql("SELECT denomination, pieces FROM till_count WHERE shift_id = :shift")
                .param("shift", shiftId)
                .query(row -> {
                    java.math.BigDecimal stored = row.getBigDecimal("denomination");
                    for (java.math.BigDecimal denomination : CashCount.DENOMINATIONS) {
                        if (denomination.compareTo(stored) == 0) {
                            pieces.put(denomination, row.getInt("pieces"));
                        }
                    }
                });
        return new CashCount(pieces);
    }

    private List<ShiftTotals.ServiceSum> services(long shiftId, CurrencyUnit currency) {
        return jdbc.sql("""
                        SELECT d.name, count(*) FILTER (WHERE l.reverses_id IS NULL) AS documents, sum(l.amount) AS amount
                          FROM (SELECT p.reverses_id, r.definition_id, r.fee_amount AS amount
                                  FROM payment p JOIN request_line r ON r.basket_id = p.basket_id
                                 WHERE p.shift_id = :shift AND p.reverses_id IS NULL
                                UNION ALL
                                SELECT p.reverses_id, r.definition_id, -x.amount
                                  FROM payment p JOIN reversal_line x ON x.payment_id = p.id JOIN request_line r ON r.id = x.request_id
                                 WHERE p.shift_id = :shift) l
                          JOIN service_defined d ON d.id = l.definition_id
                         GROUP BY d.name ORDER BY d.name
                        """)
                .param("shift", shiftId)
                .query((row, index) -> new ShiftTotals.ServiceSum(
                        row.getString("name"),
                        row.getLong("documents"),
                        Money.of(currency, row.getBigDecimal("amount"))))
                .list();
    }
}
