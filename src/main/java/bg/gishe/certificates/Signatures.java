package bg.gishe.certificates;

import bg.gishe.platform.RecordMapper;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who signed the documents that their clerks might not sign; nothing here changes. */
@Repository
@Transactional(readOnly = true)
public class Signatures {

    private record Signed(String name, String position, String order) {}

    private static final RecordMapper<Signed> SIGNED = RecordMapper.of(Signed.class);

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signs a document that waits for it, in the caller's transaction, which holds the document. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long certificateId, String username, Snapshot.Official official) {
        jdbc.sql("""
                        INSERT INTO certificate_signature (certificate_id, signed_by, official_name, official_position, official_order)
                        VALUES (:id, :by, :name, :position, :order)
                        """)
                .param("id", certificateId)
                .param("by", username)
                .param("name", official.name())
                .param("position", official.position())
                .param("order", official.order())
                .update();
    }

    /** Who signed the document; nobody while it waits, and of one that its clerk signs. */
    Optional<Snapshot.Official> of(long certificateId) {
        return jdbc.sql("""
                        SELECT official_name AS name, official_position AS position, official_order AS "order"
                          FROM certificate_signature WHERE certificate_id = :id
                        """)
                .param("id", certificateId)
                .query(SIGNED)
                .optional()
                .map(signed -> new Snapshot.Official(signed.name(), signed.position(), signed.order()));
    }

    /** Whether the document has its number and waits for whoever signs it. */
    public boolean isAwaited(Certificate certificate) {
        return certificate.toSign()
                && certificate.state() == CertificateState.ISSUING
                && of(certificate.id()).isEmpty();
    }
}
