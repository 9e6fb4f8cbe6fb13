package bg.gishe.issuing;

import bg.gishe.acts.ActDocuments;
import bg.gishe.acts.PartyRole;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.facts.ActFacts;
import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.platform.RecordMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the documents of an act by their requests, and reads in their snapshots what they say of it. Index service_request_act_idx. */
@Repository
@Transactional(readOnly = true)
class DocumentsOfActs implements ActDocuments {

    private static final String DOCUMENT = """
            SELECT c.id, c.full_number AS number, c.issued_on AS day, d.name AS service, c.state
              FROM request_line r
              JOIN document_issued c ON c.request_id = r.id
              JOIN service_defined d ON d.id = r.definition_id
             WHERE r.act_id = :act""";

    private static final RecordMapper<Document> MAPPER = RecordMapper.of(Document.class);

    private final JdbcClient jdbc;
    private final Certificates certificates;

    DocumentsOfActs(JdbcClient jdbc, Certificates certificates) {
        this.jdbc = jdbc;
        this.certificates = certificates;
    }

    @Override
    public List<Document> of(long actId) {
        return jdbc.sql(DOCUMENT + " ORDER BY c.id DESC LIMIT " + MOST)
                .param("act", actId)
                .query(MAPPER)
                .list();
    }

    @Override
    public Optional<Printed> printed(long actId, long documentId) {
        return jdbc.sql(DOCUMENT + " AND c.id = :id")
                .param("act", actId)
                .param("id", documentId)
                .query(MAPPER)
                .optional()
                .map(document ->
                        printed(document, certificates.snapshot(document.id()).facts()));
    }

    private static Printed printed(Document document, CertifiedFacts facts) {
        if (!(facts instanceof ActFacts said)) {
            return new Printed(document, "", List.of(), List.of());
        }
        return new Printed(
                document,
                Objects.requireNonNullElse(said.act().entry().place(), ""),
                said.people().stream().map(DocumentsOfActs::named).toList(),
                said.act().notes().stream().map(DocumentsOfActs::note).toList());
    }

    private static Named named(ActFacts.Named one) {
        return new Named(
                PartyRole.valueOf(one.role().name()), Objects.requireNonNullElse(one.names(), ""), one.number());
    }

    private static PrintedNote note(ActFacts.Note note) {
        return new PrintedNote(
                Objects.requireNonNull(note.notedOn()),
                Objects.requireNonNullElse(note.text(), ""),
                Objects.requireNonNullElse(note.ground(), ""));
    }
}
