package bg.gishe.tariff.ordinance;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeExemption;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a version says: one in force on a day, an official one, or a draft. */
@Repository
@Transactional(readOnly = true)
public class OrdinanceTexts {

    private static final String OF_TARIFF = "CASE WHEN upper(r.during) <= '2026-01-01' THEN 'BGN' ELSE 'EUR' END";

    private final JdbcClient jdbc;

    OrdinanceTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in force on the day. */
    public OrdinanceText inForce(LocalDate day) {
        return official("r.during @> CAST(:key AS date)", day);
    }

    /** What the official version says. */
    public OrdinanceText ofVersion(long ordinanceId) {
        return official("r.ordinance_id = :key", ordinanceId);
    }

    /** What the draft says. */
    public OrdinanceText ofDraft(long draftId) {
        return read("draft_fee", "draft_reduction", "draft_exemption", "'EUR'", "r.draft_id = :key", draftId);
    }

    private OrdinanceText official(String condition, Object key) {
        return read("tariff_item", "channel_reduction", "fee_exemption", OF_TARIFF, condition, key);
    }

    private OrdinanceText read(
            String fees, String reductions, String exemptions, String currency, String condition, Object key) {
        return new OrdinanceText(
                jdbc.sql("SELECT r.* FROM " + fees
                                + " r JOIN service_listed s ON s.code = r.service_code WHERE "
                                + condition
                                + " ORDER BY s.position, array_position(ARRAY['ORDINARY', 'FAST', 'EXPRESS'], r.speed)")
                        .param("key", key)
                        .query(OrdinanceTexts::fee)
                        .list(),
                jdbc.sql("SELECT r.*, " + currency + " AS currency FROM " + reductions + " r"
                                + " LEFT JOIN service_listed s ON s.code = r.service_code WHERE " + condition
                                + " ORDER BY r.channel, s.position NULLS FIRST")
                        .param("key", key)
                        .query(OrdinanceTexts::reduction)
                        .list(),
                jdbc.sql("SELECT r.* FROM " + exemptions + " r WHERE " + condition + " ORDER BY r.ground, r.code")
                        .param("key", key)
                        .query(OrdinanceTexts::exemption)
                        .list());
    }

    private static OrdinanceText.Fee fee(ResultSet row, int index) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new OrdinanceText.Fee(
                new ServiceCode(row.getString("service_code")),
                Speed.valueOf(row.getString("speed")),
                Money.of(currency, row.getBigDecimal("amount")),
                money(currency, row.getBigDecimal("further_copy")),
                row.getBoolean("first_copy_free"),
                row.getString("article"));
    }

    private static OrdinanceText.Reduction reduction(ResultSet row, int index) throws SQLException {
        String service = row.getString("service_code");
        return new OrdinanceText.Reduction(
                Channel.valueOf(row.getString("channel")),
                service == null ? null : new ServiceCode(service),
                row.getBigDecimal("percent"),
                money(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("fixed")),
                row.getString("article"));
    }

    private static FeeExemption exemption(ResultSet row, int index) throws SQLException {
        return new FeeExemption(
                row.getString("code"),
                row.getString("name"),
                row.getBigDecimal("percent"),
                row.getString("ground"),
                row.getString("proof"),
                row.getBoolean("at_desk"));
    }

    private static @Nullable Money money(CurrencyUnit currency, @Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(currency, amount);
    }
}
