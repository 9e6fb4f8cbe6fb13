package bg.gishe.payments;

import bg.gishe.platform.RecordMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
     * @param left what of it has not been given back
     * @param others receipts of the entries that took something of this one back, or of the one that this takes back
     * @param refundWaits whether a request to give the money back waits for its decision
     */
    public record Line(
            long paymentId,
            ReceiptNumber receipt,
            Instant at,
            PaymentMethod.Kind method,
            @Nullable String cardReference,
            Money amount,
            Money left,
            String services,
            boolean reversal,
            List<ReceiptNumber> others,
            boolean refundWaits) {

        /** The other receipts as printed, e.g. "0000124/2026, 0000125/2026"; null where there is none. */
        public @Nullable String otherReceipts() {
            return others.isEmpty()
                    ? null
                    : others.stream().map(ReceiptNumber::text).collect(Collectors.joining(", "));
        }
    }

    private static final RecordMapper<Line> LINE = RecordMapper.of(Line.class);

    private final JdbcClient jdbc;

    ShiftLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of the shift, the latest first; index payment_shift_idx. */
    public List<Line> lines(long shiftId) {
        return jdbc.sql("""
                        SELECT p.id AS payment_id, p.receipt_year, p.receipt_number, p.paid_at AS "at", p.method, p.card_reference, p.amount, p.currency,
                               p.reverses_id IS NOT NULL AS reversal,
                               p.amount + coalesce(back.amount, 0) AS left_amount, p.currency AS left_currency, back.receipts AS others,
                               coalesce((SELECT string_agg(d.name, '; ' ORDER BY r.id) FROM request_line r
                                  JOIN service_defined d ON d.id = r.definition_id WHERE r.basket_id = p.basket_id
                                   AND (p.reverses_id IS NULL OR EXISTS (SELECT 1 FROM reversal_line l WHERE l.request_id = r.id AND l.payment_id = p.id)))
                                   , '') AS services,
                               EXISTS (SELECT 1 FROM refund_request f WHERE f.payment_id = p.id AND f.state = 'REQUESTED') AS refund_waits
                          FROM payment p
                          LEFT JOIN LATERAL (SELECT sum(b.amount) FILTER (WHERE b.reverses_id = p.id) AS amount,
                                                    coalesce(json_agg(json_build_object('year', b.receipt_year, 'number', b.receipt_number) ORDER BY b.id), '[]') AS receipts
                                               FROM payment b WHERE b.reverses_id = p.id OR b.id = p.reverses_id) back ON true
                         WHERE p.shift_id = :shift ORDER BY p.id DESC
                        """).param("shift", shiftId).query(LINE).list();
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
                        receipt(row, "first"),
                        receipt(row, "last"),
                        services(shift.id(), currency)))
                .single();
    }

    private static @Nullable String receipt(ResultSet row, String number) throws SQLException {
        return row.getObject(number) == null ? null : new ReceiptNumber(row.getInt("year"), row.getLong(number)).text();
    }

    /** What was counted at closing. */
    public CashCount counted(long shiftId) {
        SortedMap<BigDecimal, Integer> pieces = new TreeMap<>();
        jdbc.sql("SELECT denomination, pieces FROM till_count WHERE shift_id = :shift")
                .param("shift", shiftId)
                .query(row -> {
                    BigDecimal stored = row.getBigDecimal("denomination");
                    for (BigDecimal denomination : CashCount.DENOMINATIONS) {
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
