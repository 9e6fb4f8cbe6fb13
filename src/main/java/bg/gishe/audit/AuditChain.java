package bg.gishe.audit;

import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verifies that nothing in the audit trail was changed, removed or put in between. */
@Component
public class AuditChain {

    /**
     * What a verification found.
     *
     * @param events how many events the trail holds
     * @param lastHash hash of the last event; written down elsewhere, it later proves that the end was not cut off
     * @param breaks numbers of the first events at which the chain does not hold
     */
    public record Verification(long events, String lastHash, List<Long> breaks) {

        /** Whether the chain holds throughout. */
        public boolean holds() {
            return breaks.isEmpty();
        }
    }

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Computes the whole chain anew in the database. */
    @Transactional(readOnly = true)
    public Verification verify() {
        List<Long> breaks = jdbc.sql("SELECT seq FROM audit_break ORDER BY seq LIMIT 10").query(Long.class).list();
        return jdbc.sql("""
                        SELECT count(*) AS events, (SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1) AS last FROM audit_event
                        """)
                .query((row, index) -> {
                    byte[] last = row.getBytes("last");
                    return new Verification(
                            row.getLong("events"), last == null ? "" : HexFormat.of().formatHex(last), breaks);
                })
                .single();
    }
}
