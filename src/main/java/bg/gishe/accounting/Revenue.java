package bg.gishe.accounting;

import bg.gishe.platform.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came in, by whatever it is asked: sums of the ledger's lines, which always add up to the ledger. */
@Repository
@Transactional(readOnly = true)
public class Revenue {

    /** By what the revenue is summed. */
    public enum By {
        DAY("day::text"),
        MONTH("to_char(day, 'YYYY-MM')"),
        METHOD("method"),
        SERVICE("service_code"),
        CHANNEL("channel"),
        DESK("clerk_name || CASE WHEN desk = '' THEN '' ELSE ', ' || desk END"),
        BUDGET("coalesce(budget_code_of(service_code, day), '')");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }

        /** Whether it is summed by how it was paid. */
        public boolean isMethod() {
            return this == METHOD;
        }
    }

    /**
     * One sum.
     *
     * @param name how it is called, or null where its key says it
     * @param paid how many lines were paid or free of charge
     * @param reversed how many were given back
     */
    public record Row(String key, @Nullable String name, long paid, long reversed, Money amount) {}

    private final JdbcClient jdbc;

    Revenue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums of the period in the order of their keys; index payment_day_idx. */
    public List<Row> of(Period period, By by) {
        return of(period, by, true);
    }

    /** The same without what was free of charge as a whole. */
    public List<Row> ofMoney(Period period, By by) {
        return of(period, by, false);
    }

    private List<Row> of(Period period, By by, boolean free) {
        // First by day, service and the rest, so that names and codes are looked up for few rows.
        return jdbc.sql("""
                        WITH line AS (
                            SELECT day, method, service_code, channel, clerk_name, desk, currency, count(*) FILTER (WHERE reverses_id IS NULL) AS paid,
                                   count(reverses_id) AS reversed, sum(amount) AS amount
                              FROM ledger_line WHERE day BETWEEN :from AND :to AND (:free OR method <> 'EXEMPT')
                             GROUP BY day, method, service_code, channel, clerk_name, desk, currency)
                        SELECT key, currency, sum(paid) AS paid, sum(reversed) AS reversed, sum(amount) AS amount,
                               service_name(key) AS name
                          FROM (SELECT %s AS key, currency, paid, reversed, amount FROM line) keyed
                         GROUP BY key, currency ORDER BY key, currency DESC
                        """.formatted(by.expression))
                .param("from", period.from())
                .param("to", period.to())
                .param("free", free)
                .query((row, index) -> new Row(
                        Objects.requireNonNullElse(row.getString("key"), ""),
                        name(by, row.getString("key"), row.getString("name")),
                        row.getLong("paid"),
                        row.getLong("reversed"),
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount"))))
                .list();
    }

    /** What the ledger itself says of the period, a sum for each currency. */
    public List<Money> ledger(Period period) {
        return jdbc.sql(
                        "SELECT currency, sum(amount) AS amount FROM payment_booked WHERE day BETWEEN :from AND :to GROUP BY currency ORDER BY currency DESC")
                .param("from", period.from())
                .param("to", period.to())
                .query((row, index) ->
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")))
                .list();
    }

    private static @Nullable String name(By by, @Nullable String key, @Nullable String service) {
        return switch (by) {
            case SERVICE -> service;
            case DAY -> DateText.write(LocalDate.parse(Objects.requireNonNull(key))) + " г.";
            case MONTH -> Objects.requireNonNull(key).substring(5) + "." + key.substring(0, 4) + " г.";
            case DESK, BUDGET -> Objects.requireNonNullElse(key, "").isEmpty() ? "–" : key;
            case METHOD, CHANNEL -> null;
        };
    }
}
