package bg.gishe.acts.bulk;

import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.NoteOrder;
import bg.gishe.acts.ParentChange;
import bg.gishe.acts.PastNotes;
import bg.gishe.imports.Batch;
import bg.gishe.imports.Importer;
import bg.gishe.imports.StagedRows;
import bg.gishe.imports.Subject;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.bulk.PersonByNumber;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks of staged notes, and their step onto the acts of the register. Of the population register only the parents follow a note of
 * parentage or adoption; status and names are never changed by a note of the past.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Order(ActImporters.PLACE + 3)
class NoteImporter implements Importer {

    private static final String ACT =
            "act a ON a.kind = i.act_kind AND a.ekatte = i.ekatte AND a.year = i.year AND a.number = i.number";

    /** Several of these may be noted on an act on one day. */
    private static final String OF_MANY_KINDS = "('CORRECTION', 'OTHER')";

    private static final String CHANGES = """
            SELECT i.line, a.id AS act_id, i.kind, i.effective_on, i.ground, i.text, i.change, (%s) AS mother_id, (%s) AS father_id,
                   (SELECT n.id FROM marginal_note n WHERE n.act_id = a.id AND n.kind = i.kind AND n.noted_on = i.noted_on
                       AND n.ground = i.ground AND n.text = i.text) AS note_id
              FROM staged_note i JOIN %s
             WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND i.change <> 'NOTED_ONLY'
             ORDER BY i.effective_on, i.line
            """.formatted(parent("mother"), parent("father"), ACT);

    /** What an importer has to look at; a desk asks more closely. */
    private static final Map<Violation, String> REASONS = Map.of(
            NoteOrder.Fault.MOTHER_ESTABLISHED.violation(), "parent-established",
            NoteOrder.Fault.FATHER_ESTABLISHED.violation(), "parent-established",
            NoteOrder.Fault.NOBODY_TO_CONTEST.violation(), "parent-nobody",
            NoteOrder.Fault.PARENT_SINCE_LATER.violation(), "parent-since-later",
            NoteOrder.Fault.PERSON_UNKNOWN.violation(), "child-unknown");

    private static final RecordMapper<Staged> MAPPER = RecordMapper.of(Staged.class);

    /** A row that changes parents, with the act that it is about and, once it is taken over, the note there. */
    private record Staged(
            long line,
            long actId,
            MarginalNote.Kind kind,
            LocalDate effectiveOn,
            String ground,
            String text,
            ParentChange.Kind change,
            @Nullable Long motherId,
            @Nullable Long fatherId,
            @Nullable Long noteId) {}

    private record Change(long line, long actId, @Nullable Long noteId, NoteOrder order) {}

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final PastNotes notes;
    private final People people;

    NoteImporter(JdbcClient jdbc, PastNotes notes, People people) {
        this.jdbc = jdbc;
        this.rows = new StagedRows(jdbc, NoteSubject.NOTES);
        this.notes = notes;
        this.people = people;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Subject subject() {
        return NoteSubject.NOTES;
    }

    @Override
    public void compareRows(long run) {
        rows.flagRepeatedRows(
                run,
                "concat_ws('/', i.act_kind, i.ekatte, i.year, i.number, i.kind, i.noted_on, CASE WHEN i.kind IN "
                        + OF_MANY_KINDS + " THEN md5(i.ground || ' ' || i.text) END)",
                "noted_on",
                "i.noted_on::text",
                "note-twice");
    }

    @Override
    public void compareWithRegister(Batch batch) {
        rows.beginComparison(batch);
        rows.markKnown(batch, """
                EXISTS (SELECT 1 FROM marginal_note n JOIN act a ON a.id = n.act_id
                         WHERE a.kind = i.act_kind AND a.ekatte = i.ekatte AND a.year = i.year AND a.number = i.number
                           AND (n.kind, n.noted_on, n.ground, n.text) = (i.kind, i.noted_on, i.ground, i.text))
                """);
        rows.addFaults(batch, """
                SELECT i.line, 'number', i.number::text, 'act-unknown'
                  FROM staged_note i
                 WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND NOT EXISTS (SELECT 1 FROM %s)
                """.formatted(ACT.replace(" ON ", " WHERE ")));
        rows.addFaults(batch, """
                SELECT DISTINCT i.line, f.field, f.said, f.reason
                  FROM staged_note i JOIN %s
                CROSS JOIN LATERAL (VALUES
                    ('number', i.number::text, 'act-annulled', a.annulled_on <= i.noted_on),
                    ('noted_on', i.noted_on::text, 'note-before-act', i.noted_on < a.made_on),
                    ('effective_on', i.effective_on::text, 'note-before-event', i.effective_on < act_event_on(a.id, a.event_date)),
                    ('mother.egn', coalesce(i.mother_egn, i.mother_lnch), 'parent-unknown',
                        num_nonnulls(i.mother_egn, i.mother_lnch) > 0 AND (%s) IS NULL),
                    ('father.egn', coalesce(i.father_egn, i.father_lnch), 'parent-unknown',
                        num_nonnulls(i.father_egn, i.father_lnch) > 0 AND (%s) IS NULL),
                    ('text', left(i.text, 200), 'differs-from-register', i.kind NOT IN %s
                        AND EXISTS (SELECT 1 FROM marginal_note n WHERE n.act_id = a.id AND (n.kind, n.noted_on) = (i.kind, i.noted_on))))
                    AS f (field, said, reason, holds)
                 WHERE f.holds AND i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'
                """.formatted(ACT, parent("mother"), parent("father"), OF_MANY_KINDS));
        rows.refuseFaultyRows(batch);
        rejectChanges(batch);
        rows.refuseFaultyRows(batch);
    }

    /** What stands against the changes of parents that the rows tell of. */
    private void rejectChanges(Batch batch) {
        Set<Long> changed = new HashSet<>();
        for (Change change : changes(batch)) {
            // The second change of one act follows the first: it is judged when that stands in the register.
            List<String> reasons = changed.add(change.actId())
                    ? notes.faults(change.actId(), change.order()).stream()
                            .map(violation -> REASONS.getOrDefault(violation, "parent-impossible"))
                            .distinct()
                            .toList()
                    : List.of("note-follows-another");
            for (String reason : reasons) {
                rows.addFault(batch.run(), change.line(), "change", reason);
            }
        }
    }

    @Override
    public void take(Batch batch) {
        batch.in(jdbc, """
                        WITH fresh AS MATERIALIZED (
                            SELECT nextval(pg_get_serial_sequence('marginal_note', 'id')) AS id, a.id AS act_id, i.* FROM staged_note i JOIN %s
                             WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW'),
                        noted AS (
                            INSERT INTO marginal_note (id, act_id, kind, noted_on, effective_on, ground, text, official, needs_review, change, secret)
                            OVERRIDING SYSTEM VALUE
                            SELECT id, act_id, kind, noted_on, effective_on, ground, text, official,
                                   -- What the program cannot follow by itself is read before an extract is made.
                                   coalesce(needs_review, kind IN %s OR (kind IN ('ADOPTION', 'PARENTAGE') AND change IS NULL)),
                                   change, change IS NOT DISTINCT FROM 'FULL_ADOPTION' FROM fresh),
                        named AS (
                            INSERT INTO note_party (note_id, role, person_id, given, middle, family, egn, lnch, birth_date, birth_place, sex, citizenship)
                            SELECT f.id, 'CHILD', c.person_id, f.given, f.middle, f.family, c.egn, c.lnch, c.birth_date, c.birth_place, c.sex, c.citizenship
                              FROM fresh f JOIN act_party c ON c.act_id = f.act_id AND c.role = 'CHILD'
                             WHERE f.given IS NOT NULL)
                        SELECT count(*) FROM fresh
                        """.formatted(ACT, OF_MANY_KINDS)).query(Long.class).single();
        changes(batch)
                .forEach(change ->
                        notes.follow(change.actId(), Objects.requireNonNull(change.noteId()), change.order()));
        rows.removeTakenRows(batch);
    }

    private List<Change> changes(Batch batch) {
        return batch.in(jdbc, CHANGES).query(MAPPER).list().stream()
                .map(this::change)
                .toList();
    }

    private Change change(Staged row) {
        ParentChange parents = new ParentChange(row.change, person(row.motherId), person(row.fatherId), null);
        return new Change(
                row.line,
                row.actId,
                row.noteId,
                new NoteOrder(row.kind, row.effectiveOn, row.ground, row.text, false, null, parents));
    }

    private @Nullable Person person(@Nullable Long id) {
        return id == null ? null : people.find(id).orElseThrow();
    }

    private static String parent(String role) {
        return "SELECT p.id FROM " + PersonByNumber.of("i." + role + "_egn", "i." + role + "_lnch") + " p LIMIT 1";
    }
}
