package bg.gishe.certificates;

import bg.gishe.documents.SealedDocument;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second version of documents, whose seal can be verified for long. It stands beside the first, which is never replaced: both are the
 * document, and the hash of either finds it.
 */
@Repository
@Transactional(readOnly = true)
public class LongTermDocuments {

    private final JdbcClient jdbc;
    private final Clock clock;

    LongTermDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next of the holding documents that have no second version yet, but for these, the newest first. */
    public List<Long> waiting(List<Long> without, int most) {
        return jdbc.sql("""
                        SELECT d.certificate_id FROM certificate_document d JOIN certificate c ON c.id = d.certificate_id AND c.state = 'READY'
                         WHERE d.certificate_id <> ALL (:without)
                           AND NOT EXISTS (SELECT FROM certificate_document_long_term l WHERE l.certificate_id = d.certificate_id)
                         ORDER BY d.certificate_id DESC LIMIT :most
                        """)
                .param("without", without.toArray(Long[]::new))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** The file as it was sealed first. */
    public byte[] first(long certificateId) {
        return jdbc.sql("SELECT pdf FROM certificate_document WHERE certificate_id = :id")
                .param("id", certificateId)
                .query(byte[].class)
                .single();
    }

    /** Adds the second version; one that is there stays. */
    @Transactional
    public void add(long certificateId, byte[] pdf) {
        jdbc.sql("""
                        INSERT INTO certificate_document_long_term (certificate_id, pdf, sha256, lifted_at)
                        VALUES (:id, :pdf, :sha256, :at)
                        ON CONFLICT ON CONSTRAINT certificate_document_long_term_pk DO NOTHING
                        """)
                .param("id", certificateId)
                .param("pdf", pdf)
                .param("sha256", SealedDocument.sha256(pdf))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The second version of the document; empty while there is none. */
    public Optional<byte[]> find(long certificateId) {
        return jdbc.sql("SELECT pdf FROM certificate_document_long_term WHERE certificate_id = :id")
                .param("id", certificateId)
                .query(byte[].class)
                .optional();
    }
}
