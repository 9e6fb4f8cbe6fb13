package bg.gishe.certificates;

import bg.gishe.certificates.internal.AttachedValues;
import bg.gishe.platform.RecordMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds documents of the archive whose attached XML says more than their paper: those made while snapshots kept the whole case. It looks
 * into the files themselves, since a file that was made later from such a snapshot says no more than it should.
 */
@Repository
@Transactional(readOnly = true)
class OverfullDocuments {

    private static final int AT_ONCE = 500;

    /**
     * One of them, without anything about a person.
     *
     * @param title name of the document in capitals
     * @param replacedBy number of the document in its place, or null
     */
    record Overfull(
            String number,
            LocalDate issuedOn,
            String title,
            CertificateState state,
            @Nullable String replacedBy) {}

    private record Kept(long id, String snapshot, CertificateState state) {}

    private static final RecordMapper<Kept> KEPT = RecordMapper.of(Kept.class);

    private final Certificates certificates;
    private final SnapshotJson snapshots;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    OverfullDocuments(Certificates certificates, SnapshotJson snapshots, JsonMapper json, JdbcClient jdbc) {
        this.certificates = certificates;
        this.snapshots = snapshots;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** All of them, the oldest first. */
    List<Overfull> all() {
        List<Overfull> found = new ArrayList<>();
        List<Kept> some = after(0);
        while (!some.isEmpty()) {
            some.forEach(one -> overfull(one).ifPresent(found::add));
            some = after(some.getLast().id());
        }
        return found;
    }

    private List<Kept> after(long id) {
        return jdbc.sql("SELECT id, snapshot, state FROM certificate WHERE id > :id ORDER BY id LIMIT :most")
                .param("id", id)
                .param("most", AT_ONCE)
                .query(KEPT)
                .list();
    }

    private Optional<Overfull> overfull(Kept kept) {
        Snapshot printed = snapshots.read(kept.snapshot());
        JsonNode facts = json.readTree(kept.snapshot()).path("facts");
        if (facts.equals(json.<JsonNode>valueToTree(printed.facts()))) {
            return Optional.empty();
        }
        return certificates
                .document(kept.id())
                .filter(file -> !AttachedValues.of(printed).containsAll(AttachedValues.of(file.pdf())))
                .map(file -> new Overfull(
                        printed.numbers().certificateNumber(),
                        printed.numbers().issuedOn(),
                        printed.service().title(),
                        kept.state(),
                        certificates
                                .replacementOf(kept.id())
                                .map(other -> other.number().text())
                                .orElse(null)));
    }
}
