package bg.gishe.certificates;

import bg.gishe.documents.MissingLetter;
import bg.gishe.documents.SealedDocument;
import bg.gishe.documents.UnprintableException;
import bg.gishe.platform.Actor;
import bg.gishe.platform.NotForDisplay;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import bg.gishe.platform.RecordMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hibernate.Hibernate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The archive of documents: gives them numbers, keeps their facts and their sealed files. */
@Repository
@Transactional(readOnly = true)
public class Certificates {

    private static final RecordMapper<FiledDocument> FILED = RecordMapper.of(FiledDocument.class);
    private static final RecordMapper<SealedDocument> SEALED = RecordMapper.of(SealedDocument.class);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final SnapshotJson json;
    private final Signatures signatures;
    private final Clock clock;

    Certificates(
            EntityManager entities,
            JdbcClient jdbc,
            Numbers numbers,
            SnapshotJson json,
            Signatures signatures,
            Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.json = json;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * Numbers a document and fixes what it says, in the caller's transaction.
     *
     * @param facts makes the snapshot, given the number and the verification code that stand in it
     * @throws UnprintableException when it says a character that no paper can show
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Certificate register(
            CertificateOrder order, BiFunction<CertificateNumber, VerificationCode, Snapshot> facts) {
        LocalDate today = LocalDate.now(clock);
        VerificationCode code = VerificationCode.random();
        CertificateNumber number =
                new CertificateNumber(today.getYear(), numbers.next(NumberKind.CERTIFICATE, today.getYear()));
        Snapshot snapshot = facts.apply(number, code);
        String kept = json.write(snapshot);
        MissingLetter.in(kept).ifPresent(letter -> {
            throw new UnprintableException(letter);
        });
        Certificate certificate = new Certificate(number, code, order, today, kept);
        entities.persist(certificate);
        return certificate;
    }

    /** What the document says. */
    public Snapshot snapshot(long certificateId) {
        return snapshot(find(certificateId).orElseThrow());
    }

    /** What the document says; of one that somebody else signed than its clerk, with their name. */
    public Snapshot snapshot(Certificate certificate) {
        Snapshot snapshot = json.read(certificate.snapshotJson());
        return certificate.toSign()
                ? signatures.of(certificate.id()).map(snapshot::signedBy).orElse(snapshot)
                : snapshot;
    }

    /**
     * Puts the sealed file into the archive, in the caller's transaction. The first file stays: a second call for the
     * same document changes nothing. One statement, since each document passes here.
     *
     * @return whether this file is the one that stays
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean store(long certificateId, SealedDocument document) {
        entities.flush();
        boolean stays = jdbc.sql("""
                        WITH ready AS (
                            UPDATE certificate SET state = 'READY', version = version + 1
                             WHERE id = :id AND state = 'ISSUING' RETURNING id)
                        INSERT INTO certificate_document (certificate_id, pdf, sha256, sealed_at)
                        SELECT id, :pdf, :sha256, :at FROM ready
                        """)
                        .param("id", certificateId)
                        .param("pdf", document.pdf())
                        .param("sha256", document.sha256())
                        .param("at", OffsetDateTime.ofInstant(document.sealedAt(), clock.getZone()))
                        .update()
                == 1;
        Certificate seen = entities.getReference(Certificate.class, certificateId);
        if (stays && Hibernate.isInitialized(seen)) {
            entities.refresh(seen);
        }
        return stays;
    }

    /** Whether the sealed file stands in the archive. */
    public boolean isFiled(long certificateId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM certificate_document WHERE certificate_id = :id)")
                .param("id", certificateId)
                .query(Boolean.class)
                .single();
    }

    /** The document as a desk hands it out, with its file; empty while the file is not made. */
    @NotForDisplay
    public Optional<FiledDocument> filed(long certificateId) {
        return jdbc.sql("""
                        SELECT c.year AS number_year, c.number AS number_number, c.subject_id, d.pdf
                          FROM certificate c JOIN certificate_document d ON d.certificate_id = c.id WHERE c.id = :id
                        """).param("id", certificateId).query(FILED).optional();
    }

    /** The next of the documents whose file can be made and is not in the archive yet, the oldest first; index certificate_unfinished_idx. */
    public List<Long> unfinished(long afterId, int most) {
        return jdbc.sql("""
                        SELECT id FROM certificate c WHERE state = 'ISSUING' AND id > :after
                           AND NOT (to_sign AND NOT EXISTS (SELECT FROM certificate_signature s WHERE s.certificate_id = c.id))
                         ORDER BY id LIMIT :most
                        """)
                .param("after", afterId)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Documents of the person whose file is not in the archive yet, the oldest first. */
    public List<Certificate> unfinishedOf(long personId) {
        return entities.createQuery(
                        "FROM Certificate c WHERE c.subjectId = :person AND c.state = :state ORDER BY c.id",
                        Certificate.class)
                .setParameter("person", personId)
                .setParameter("state", CertificateState.ISSUING)
                .getResultList();
    }

    /** The sealed file of the document, byte for byte as it was made. */
    public Optional<SealedDocument> document(long certificateId) {
        return jdbc.sql("SELECT pdf, sha256, sealed_at FROM certificate_document WHERE certificate_id = :id")
                .param("id", certificateId)
                .query(SEALED)
                .optional();
    }

    /** The document with this key. */
    public Optional<Certificate> find(long id) {
        return Optional.ofNullable(entities.find(Certificate.class, id));
    }

    /** The document with this verification code. */
    public Optional<Certificate> find(VerificationCode code) {
        return entities.createQuery("FROM Certificate c WHERE c.verificationCode = :code", Certificate.class)
                .setParameter("code", code.value())
                .getResultStream()
                .findFirst();
    }

    /** The document with this number. */
    public Optional<Certificate> find(CertificateNumber number) {
        return entities.createQuery("FROM Certificate c WHERE c.year = :year AND c.number = :number", Certificate.class)
                .setParameter("year", number.year())
                .setParameter("number", number.number())
                .getResultStream()
                .findFirst();
    }

    /** The document whose file, in its first or its second version, has this SHA-256. */
    public Optional<Certificate> findByHash(String sha256) {
        return jdbc.sql("""
                        SELECT certificate_id FROM certificate_document WHERE sha256 = :sha256
                        UNION SELECT certificate_id FROM certificate_document_long_term WHERE sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /** All documents of a request, the last issued last. */
    public List<Certificate> ofRequest(long requestId) {
        return entities.createQuery("FROM Certificate c WHERE c.requestId = :request ORDER BY c.id", Certificate.class)
                .setParameter("request", requestId)
                .getResultList();
    }

    /** The document that replaces this annulled one. */
    public Optional<Certificate> replacementOf(long certificateId) {
        return entities.createQuery("FROM Certificate c WHERE c.replacesId = :id", Certificate.class)
                .setParameter("id", certificateId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Annuls the document, in the caller's transaction.
     *
     * @throws DocumentNotHoldingException unless it holds, or waits for its signature
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Certificate annul(long certificateId, String reason, Actor by) {
        Certificate certificate = lock(certificateId);
        certificate.annul(reason, by, clock.instant(), signatures.isAwaited(certificate));
        return certificate;
    }

    /** The document, held until the caller's transaction ends, so that whoever comes second sees what became of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Certificate lock(long id) {
        Certificate certificate = entities.find(Certificate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (certificate == null) {
            throw new IllegalArgumentException("No certificate " + id);
        }
        return certificate;
    }
}
