package bg.gishe.audit;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies that nothing in the audit trail was changed, removed or put in between. */
@Component
public class AuditChain {

    /**
     * What a verification found.
     *
     * @param events number of the last event; without breaks, also how many the trail holds
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

    /** Computes the whole chain anew in the database, as it stands at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        List<Long> breaks = jdbc.sql("SELECT seq FROM audit_break ORDER BY seq LIMIT 10")
                .query(Long.class)
                .list();
        return jdbc.sql("SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1")
                .query((row, index) ->
                        new Verification(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash")), breaks))
                .optional()
                .orElse(new Verification(0, "", breaks));
    }

    /** Whether the event has the hash that was written down when it was the last: if not, the end was cut off or made anew. */
    @Transactional(readOnly = true)
    public boolean stillHas(long event, String hash) {
        Optional<byte[]> found = jdbc.sql("SELECT hash FROM audit_event WHERE seq = :seq")
                .param("seq", event)
                .query(byte[].class)
                .optional();
        return found.map(bytes -> HexFormat.of().formatHex(bytes).equalsIgnoreCase(hash))
                .orElse(false);
    }
}
