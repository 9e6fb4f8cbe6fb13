package bg.gishe.issuing;

import bg.gishe.acts.ActDocuments;
import bg.gishe.acts.PartyRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the documents of an act by their requests, and reads in their snapshots what they say of it. Index service_request_act_idx. */
@Repository
@Transactional(readOnly = true)
class DocumentsOfActs implements ActDocuments {

    private static final String DOCUMENT = """
            SELECT c.id, c.snapshot ->> 'certificateNumber' AS number, c.issued_on, d.name AS service, c.state, c.snapshot -> 'facts' AS facts
              FROM service_request r
              JOIN certificate c ON c.request_id = r.id
              JOIN service_definition d ON d.id = r.definition_id
             WHERE r.act_id = :act""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentsOfActs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Document> of(long actId) {
        return jdbc.sql(DOCUMENT + " ORDER BY c.id DESC LIMIT " + MOST)
                .param("act", actId)
                .query((row, index) -> document(row))
                .list();
    }

    @Override
    public Optional<Printed> printed(long actId, long documentId) {
        return jdbc.sql(DOCUMENT + " AND c.id = :id")
                .param("act", actId)
                .param("id", documentId)
                .query((row, index) -> printed(document(row), json.readTree(row.getString("facts"))))
                .optional();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("service"),
                row.getString("state"));
    }

    private static Printed printed(Document document, JsonNode facts) {
        JsonNode act = facts.path("act");
        String childNow = text(facts, "namesAfterChange");
        List<Named> people = Stream.of(PartyRole.values())
                .filter(role -> act.path("parties").path(role.name()).isObject())
                .map(role ->
                        named(role, act.path("parties").path(role.name()), role == PartyRole.CHILD ? childNow : null))
                .toList();
        List<Said> notes = act.path("notes")
                .valueStream()
                .map(note -> new Said(
                        LocalDate.parse(note.path("notedOn").asString()),
                        note.path("text").asString(),
                        note.path("ground").asString()))
                .toList();
        return new Printed(document, act.path("place").asString(""), people, notes);
    }

    private static Named named(PartyRole role, JsonNode party, @Nullable String namesNow) {
        String egn = text(party, "egn");
        return new Named(
                role,
                namesNow == null ? party.path("names").asString("") : namesNow,
                egn == null ? text(party, "lnch") : egn);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }
}
