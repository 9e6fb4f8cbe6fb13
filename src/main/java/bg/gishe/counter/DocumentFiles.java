package bg.gishe.counter;

import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.FiledDocument;
import bg.gishe.certificates.Snapshot;
import bg.gishe.documents.PrintPack;
import bg.gishe.issuing.Issuance;
import bg.gishe.issuing.Signing;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Disclosures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Opens the sealed files of documents at the desk; one that is still to be made is made now. Every opening is written down with all
 * whom the document names, and by the archive itself whether it belongs to the issue or comes after it.
 */
@Service
public class DocumentFiles {

    /** How long after the sealing whoever issued the document still hands it over. */
    static final Duration HANDING_OVER = Duration.ofMinutes(30);

    /** What became of the wish to open a document. */
    public sealed interface Opening {

        /** The file, byte for byte as it was made. */
        record Opened(byte[] pdf) implements Opening {}

        /** It has its number and cannot be made at this moment; it is made by itself. */
        record InTheMaking() implements Opening {}

        /** The document shows what its act hides now. */
        record Restricted() implements Opening {}

        /** There is no such document. */
        record Unknown() implements Opening {}
    }

    /** What became of the wish to open all documents of a basket. */
    public sealed interface Pack {

        /** Each document that holds, as many times as was paid for, and one more copy of those from acts, which the office keeps. */
        record Complete(List<PrintPack.Part> parts) implements Pack {}

        /** One of them has its number and cannot be made at this moment. */
        record InTheMaking() implements Pack {}

        /** One of them shows what its act hides now. */
        record Restricted() implements Pack {}
    }

    private final IssuedDocuments documents;
    private final Certificates certificates;
    private final Issuance issuance;
    private final Signing signing;
    private final CurrentActor currentActor;
    private final Disclosures disclosures;
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentFiles(
            IssuedDocuments documents,
            Certificates certificates,
            Issuance issuance,
            Signing signing,
            CurrentActor currentActor,
            Disclosures disclosures,
            JdbcClient jdbc,
            Clock clock) {
        this.documents = documents;
        this.certificates = certificates;
        this.issuance = issuance;
        this.signing = signing;
        this.currentActor = currentActor;
        this.disclosures = disclosures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the file of the document. */
    public Opening open(long certificateId) {
        Optional<IssuedDocuments.Issued> found = documents.read(certificateId);
        if (found.isEmpty()) {
            return new Opening.Unknown();
        }
        if (found.get().restricted()) {
            return new Opening.Restricted();
        }
        return file(found.get()).<Opening>map(Opening.Opened::new).orElseGet(Opening.InTheMaking::new);
    }

    /** Opens a document that waits for its signature as this official would sign it; empty when it waits no more, or is not theirs to sign. */
    public Optional<byte[]> toSign(long certificateId) {
        return documents
                .read(certificateId)
                .filter(issued -> issued.awaitsSignature() && !issued.restricted())
                .flatMap(issued -> signing.preview(certificateId, currentActor.require())
                        .map(pdf -> {
                            disclosures.shown(
                                    AuditEntry.of(AuditAction.CERTIFICATE_OPENED)
                                            .about(issued.subjectId())
                                            .on("certificate " + issued.number()),
                                    named(certificateId));
                            return pdf;
                        }));
    }

    /** Opens what holds of the basket. */
    public Pack ofBasket(UUID basketId) {
        return pack(documents.readBasket(basketId));
    }

    /** Opens only this document of the basket, which was made in the place of another. */
    public Pack ofBasket(UUID basketId, long certificateId) {
        return pack(documents.readBasket(basketId).stream()
                .filter(issued -> issued.certificateId() == certificateId)
                .toList());
    }

    private Pack pack(List<IssuedDocuments.Issued> wanted) {
        List<IssuedDocuments.Issued> holding = wanted.stream()
                .filter(issued -> !issued.state().equals("ANNULLED"))
                .toList();
        if (holding.stream().anyMatch(IssuedDocuments.Issued::restricted)) {
            return new Pack.Restricted();
        }
        List<PrintPack.Part> parts = new ArrayList<>();
        for (IssuedDocuments.Issued issued : holding) {
            Optional<byte[]> file = file(issued);
            if (file.isEmpty()) {
                return new Pack.InTheMaking();
            }
            parts.add(new PrintPack.Part(file.get(), issued.asked().copies() + keptCopies(issued)));
        }
        return new Pack.Complete(parts);
    }

    /** On paper a document from an act is signed in one more copy, which the office keeps (Наредба № РД-02-20-6, чл. 7; НОД, чл. 146). */
    private int keptCopies(IssuedDocuments.Issued issued) {
        Snapshot said = certificates.snapshot(issued.certificateId());
        // The print of one without an order has no fields to sign by hand.
        return said.service().document().isFromAct() && said.official().order() != null ? 1 : 0;
    }

    /** The file from the archive; one that is still to be made is made now, or is not there yet. */
    private Optional<byte[]> file(IssuedDocuments.Issued issued) {
        long id = issued.certificateId();
        Optional<FiledDocument> filed = certificates.filed(id).or(() -> {
            issuance.finish(id);
            return certificates.filed(id);
        });
        filed.ifPresent(document -> disclosures.shown(
                AuditEntry.of(
                                isBeingHandedOver(id)
                                        ? AuditAction.CERTIFICATE_OPENED
                                        : AuditAction.CERTIFICATE_REPRINTED)
                        .about(document.subjectId())
                        .on("certificate " + document.number().text()),
                named(id)));
        return filed.map(FiledDocument::pdf);
    }

    /** Whether whoever issued the document opens it soon after its sealing; everything else is a repeated opening. */
    private boolean isBeingHandedOver(long certificateId) {
        Instant earliest = clock.instant().minus(HANDING_OVER);
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM document_content c
                          JOIN request_line r ON r.id = c.request_id
                          LEFT JOIN basket_issue b ON b.id = r.basket_id
                         WHERE c.id = :id AND c.sealed_at >= :earliest AND coalesce(b.issued_by, r.clerk) = :clerk)
                        """)
                .param("id", certificateId)
                .param("earliest", OffsetDateTime.ofInstant(earliest, clock.getZone()))
                .param("clerk", currentActor.require().username())
                .query(Boolean.class)
                .single();
    }

    /**
     * Those of the population register whom the document names: who asked for it, and others by their numbers, or by their names alone, as an extract names parents and
     * a court's act a guardian. Of the parties of its act and of the family only those whose names stand in it; notes made later are not.
     */
    private List<Long> named(long certificateId) {
        return jdbc.sql("""
                        WITH paper AS (
                            SELECT c.subject_id, r.act_id, a.applicant_person_id, c.facts AS said, c.sealed_at
                              FROM document_content c JOIN request_line r ON r.id = c.request_id JOIN request_asker a ON a.id = r.id
                             WHERE c.id = :id),
                        number AS (
                            SELECT found[1]::bpchar AS said FROM paper, regexp_matches(paper.said, '\\m[0-9]{10}\\M', 'g') AS found)
                        SELECT paper.applicant_person_id FROM paper WHERE paper.applicant_person_id IS NOT NULL
                        UNION
                        SELECT k.applicant_person_id FROM document_content c JOIN request_corrected k ON k.request_id = c.request_id
                         WHERE c.id = :id AND k.applicant_person_id IS NOT NULL
                        UNION
                        SELECT p.id FROM person_identity p JOIN number ON p.egn = number.said
                        UNION
                        SELECT p.id FROM person_identity p JOIN number ON p.lnch = number.said
                        UNION
                        SELECT a.person_id FROM paper JOIN act_person a ON a.act_id = paper.act_id AND (a.noted_at IS NULL OR a.noted_at <= coalesce(paper.sealed_at, office_now()))
                         WHERE strpos(paper.said, a.given) > 0
                        UNION
                        SELECT n.person_id FROM paper JOIN person_near x ON x.person_id = paper.subject_id JOIN person_named n ON n.person_id = x.near_id
                         WHERE strpos(paper.said, n.full_name) > 0
                        """).param("id", certificateId).query(Long.class).list();
    }
}
