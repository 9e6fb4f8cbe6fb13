package bg.gishe.fees;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The council's ordinance on fees, as data with history. */
@Repository
@Transactional(readOnly = true)
public class FeeOrdinance {

    private final JdbcClient jdbc;

    FeeOrdinance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tariff of the day, in one query. */
    public Tariff inForce(LocalDate day) {
        Map<Tariff.Item, Tariff.Price> prices = new HashMap<>();
        Map<Channel, Tariff.Reduction> reductions = new HashMap<>();
        Map<String, FeeExemption> exemptions = new LinkedHashMap<>();
        boolean[] illustrative = {false};
        jdbc.sql("""
                        SELECT 'PRICE' AS kind, service_code AS code, speed AS detail, amount, currency, article AS basis,
                               NULL AS proof, o.council_decision, o.illustrative
                          FROM tariff_item i JOIN fee_ordinance o ON o.id = i.ordinance_id WHERE during @> :day::date
                        UNION ALL
                        SELECT 'REDUCTION', channel, NULL, percent, NULL, article, NULL, o.council_decision, o.illustrative
                          FROM channel_reduction r JOIN fee_ordinance o ON o.id = r.ordinance_id WHERE during @> :day::date
                        UNION ALL
                        SELECT 'EXEMPTION', code, e.name, percent, NULL, ground, proof, o.council_decision, o.illustrative
                          FROM fee_exemption e JOIN fee_ordinance o ON o.id = e.ordinance_id WHERE during @> :day::date
                        ORDER BY kind, code
                        """)
                .param("day", day)
                .query(row -> {
                    illustrative[0] |= row.getBoolean("illustrative");
                    String code = row.getString("code");
                    String basis = row.getString("basis");
                    String decision = basis + "; " + row.getString("council_decision");
                    switch (row.getString("kind")) {
                        case "PRICE" ->
                            prices.put(
                                    new Tariff.Item(new ServiceCode(code), Speed.valueOf(row.getString("detail"))),
                                    new Tariff.Price(
                                            Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                                            decision));
                        case "REDUCTION" ->
                            reductions.put(Channel.valueOf(code), new Tariff.Reduction(row.getBigDecimal("amount"), decision));
                        case "EXEMPTION" ->
                            exemptions.put(
                                    code,
                                    new FeeExemption(
                                            code,
                                            row.getString("detail"),
                                            row.getBigDecimal("amount"),
                                            basis,
                                            row.getString("proof")));
                        default -> throw new IllegalStateException("Unknown kind of tariff row");
                    }
                });
        return new Tariff(prices, reductions, exemptions, illustrative[0]);
    }
}
