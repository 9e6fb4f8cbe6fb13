package bg.gishe.tariff.ordinance;

import bg.gishe.platform.RecordMapper;
import bg.gishe.tariff.FeeExemption;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a version says: one in force on a day, an official one, or a draft. */
@Repository
@Transactional(readOnly = true)
public class OrdinanceTexts {

    private static final String OF_TARIFF = "CASE WHEN upper(r.during) <= '2026-01-01' THEN 'BGN' ELSE 'EUR' END";

    private static final RecordMapper<OrdinanceText.Fee> FEE = RecordMapper.of(OrdinanceText.Fee.class);
    private static final RecordMapper<OrdinanceText.Reduction> REDUCTION =
            RecordMapper.of(OrdinanceText.Reduction.class);
    private static final RecordMapper<FeeExemption> EXEMPTION = RecordMapper.of(FeeExemption.class);

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
                jdbc.sql("SELECT r.*, r.service_code AS service, r.further_copy AS further_copy_amount,"
                                + " r.currency AS further_copy_currency FROM " + fees
                                + " r JOIN service_listed s ON s.code = r.service_code WHERE "
                                + condition
                                + " ORDER BY s.position, array_position(ARRAY['ORDINARY', 'FAST', 'EXPRESS'], r.speed)")
                        .param("key", key)
                        .query(FEE)
                        .list(),
                jdbc.sql("SELECT r.*, r.service_code AS service, r.fixed AS fixed_amount, " + currency
                                + " AS fixed_currency FROM " + reductions + " r"
                                + " LEFT JOIN service_listed s ON s.code = r.service_code WHERE " + condition
                                + " ORDER BY r.channel, s.position NULLS FIRST")
                        .param("key", key)
                        .query(REDUCTION)
                        .list(),
                jdbc.sql("SELECT r.* FROM " + exemptions + " r WHERE " + condition + " ORDER BY r.ground, r.code")
                        .param("key", key)
                        .query(EXEMPTION)
                        .list());
    }
}
