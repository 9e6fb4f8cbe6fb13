package bg.gishe.tariff;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.platform.DayCache;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The council's ordinance on fees, as data with history. */
@Repository
@Transactional(readOnly = true)
public class FeeOrdinance {

    private static final String IN_FORCE = """
            SELECT 'PRICE' AS kind, service_code AS code, speed AS detail, amount, currency, article AS basis,
                   NULL AS proof, o.council_decision, o.illustrative, further_copy, first_copy_free, NULL::int AS from_years
              FROM tariff_item i JOIN fee_ordinance o ON o.id = i.ordinance_id WHERE during @> :day::date
            UNION ALL
            SELECT 'REDUCTION', channel, service_code, percent, NULL, article, NULL, o.council_decision, o.illustrative,
                   fixed, false, NULL
              FROM channel_reduction r JOIN fee_ordinance o ON o.id = r.ordinance_id WHERE during @> :day::date
            UNION ALL
            SELECT 'EXEMPTION', code, e.name, percent, NULL, ground, proof, o.council_decision, o.illustrative,
                   NULL, e.at_desk, e.from_years
              FROM fee_exemption e JOIN fee_ordinance o ON o.id = e.ordinance_id WHERE during @> :day::date
            ORDER BY kind, code
            """;

    private final JdbcClient jdbc;
    private final DayCache<Tariff> kept = new DayCache<>();

    FeeOrdinance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tariff of the day, in one query. */
    public Tariff inForce(LocalDate day) {
        Collected collected = new Collected(day);
        jdbc.sql(IN_FORCE).param("day", day).query(collected::add);
        return new Tariff(collected.prices, collected.reductions, collected.exemptions, collected.illustrative);
    }

    /** The same without a query, as long as the version of the reference tables has not moved. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Tariff inForce(LocalDate day, long referenceVersion) {
        return kept.get(day, referenceVersion, this::inForce);
    }

    /** The rows of a day as they come. */
    private static final class Collected {

        private final Map<Tariff.Item, Tariff.Price> prices = new HashMap<>();
        private final Map<Tariff.ReductionKey, Tariff.Reduction> reductions = new HashMap<>();
        private final Map<String, FeeExemption> exemptions = new LinkedHashMap<>();
        private final LocalDate day;
        private boolean illustrative;

        private Collected(LocalDate day) {
            this.day = day;
        }

        private void add(ResultSet row) throws SQLException {
            illustrative |= row.getBoolean("illustrative");
            String code = row.getString("code");
            String basis = row.getString("basis");
            String decision = basis + "; " + row.getString("council_decision");
            switch (row.getString("kind")) {
                case "PRICE" ->
                    prices.put(
                            new Tariff.Item(new ServiceCode(code), Speed.valueOf(row.getString("detail"))),
                            price(row, decision));
                case "REDUCTION" ->
                    reductions.put(
                            new Tariff.ReductionKey(Channel.valueOf(code), service(row.getString("detail"))),
                            reduction(row, day, decision));
                case "EXEMPTION" ->
                    exemptions.put(
                            code,
                            new FeeExemption(
                                    code,
                                    row.getString("detail"),
                                    row.getBigDecimal("amount"),
                                    decision,
                                    row.getString("proof"),
                                    row.getBoolean("first_copy_free"),
                                    row.getObject("from_years", Integer.class)));
                default -> throw new IllegalStateException("Unknown kind of tariff row");
            }
        }
    }

    private static Tariff.Price price(ResultSet row, String basis) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        BigDecimal further = row.getBigDecimal("further_copy");
        return new Tariff.Price(
                Money.of(currency, row.getBigDecimal("amount")),
                further == null ? null : Money.of(currency, further),
                row.getBoolean("first_copy_free"),
                basis);
    }

    private static Tariff.Reduction reduction(ResultSet row, LocalDate day, String basis) throws SQLException {
        BigDecimal fixed = row.getBigDecimal("further_copy");
        return fixed == null
                ? new Tariff.Reduction.Percent(row.getBigDecimal("amount"), basis)
                : new Tariff.Reduction.Fixed(Money.of(EuroChange.currencyOf(day), fixed), basis);
    }

    private static @Nullable ServiceCode service(@Nullable String code) {
        return code == null ? null : new ServiceCode(code);
    }
}
