package bg.gishe.acts;

import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.People;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import bg.gishe.platform.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on acts, and what follows from them for the people whom the acts are about (ЗГР, чл. 75). */
@Service
@TriedAgain
@Transactional
public class ActNotes {

    /** An act made in place of another. */
    public record Related(long id, ActNumber number, boolean newer) {}

    private static final String SECRET = "Тайна на осиновяването";

    private final JdbcClient jdbc;
    private final ActRegister register;
    private final People people;
    private final CivilStatusChange changes;
    private final ParentNotes parents;
    private final FamilyNames familyNames;
    private final NoteWriter writer;
    private final Replacements replacements;
    private final AuditTrail audit;
    private final Clock clock;

    ActNotes(
            JdbcClient jdbc,
            ActRegister register,
            People people,
            CivilStatusChange changes,
            ParentNotes parents,
            FamilyNames familyNames,
            NoteWriter writer,
            Replacements replacements,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.people = people;
        this.changes = changes;
        this.parents = parents;
        this.familyNames = familyNames;
        this.writer = writer;
        this.replacements = replacements;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a note, and what follows from it for the people of the act, in one transaction. A note sent twice on one day
     * is entered once.
     *
     * @return the key of the act on which the note stands, or why it was not entered
     */
    public Result<Long> note(long actId, NoteOrder order, Actor official) {
        CivilStatusAct act = register.lock(actId);
        LocalDate today = LocalDate.now(clock);
        List<Violation> faults = order.faults(act, today);
        if (!faults.isEmpty()) {
            return Result.refused(faults);
        }
        if (stands(act, order, today)) {
            return Result.done(act.id());
        }
        if (order.kind().endsMarriage() && act.end().isPresent()) {
            return Result.refusedAt(
                    NoteOrder.Fault.MARRIAGE_ENDED.field(),
                    NoteOrder.Fault.MARRIAGE_ENDED.key(),
                    DateText.write(act.end().get().notedOn()));
        }
        List<Violation> refusals = change(act, order);
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        enter(act, order, official);
        return Result.done(act.id());
    }

    /** Changes the family status and the names of the people as the note tells, or says why the register cannot follow. */
    private List<Violation> change(CivilStatusAct act, NoteOrder order) {
        NoteOrder.FamilyName familyName = order.familyName();
        if (familyName != null && !familyNames.canChange(act, familyName, order.effectiveOn())) {
            return List.of(NoteOrder.Fault.FAMILY_NOT_CHANGED.violation());
        }
        // A divorce that the population register knows already is noted too: that is how act and register come to
        // agree.
        if (order.kind().endsMarriage()
                && !changes.divorce(
                        act.principals().getFirst(), act.principals().getLast(), order.effectiveOn())
                && !changes.areDivorced(
                        act.principals().getFirst(), act.principals().getLast())) {
            return List.of(NoteOrder.Fault.NO_MARRIAGE_IN_FORCE.violation());
        }
        if (isReplaced(act.id())) {
            return List.of(NoteOrder.Fault.ACT_REPLACED.violation());
        }
        ParentChange change = parentsOf(order);
        List<Violation> refusals = change == null ? List.of() : parents.refusals(act, order, change);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        return order.changesName(act)
                        && !changes.rename(
                                act.principals().getFirst(),
                                Objects.requireNonNull(order.newNames()),
                                order.effectiveOn())
                ? List.of(NoteOrder.Fault.NAMES_NOT_CHANGED.violation())
                : List.of();
    }

    private void enter(CivilStatusAct act, NoteOrder order, Actor official) {
        NoteOrder.FamilyName familyName = order.familyName();
        ParentChange change = parentsOf(order);
        long note = writer.note(act.id(), order, official);
        if (order.changesName(act)) {
            writer.party(
                    note,
                    PartyRole.CHILD,
                    people.find(act.principals().getFirst()).orElseThrow());
        }
        if (familyName != null) {
            familyNames.change(act, familyName, order.effectiveOn());
            writer.party(note, familyName.spouse(), familyNames.bearer(act, familyName));
        }
        Map<String, String> details = familyName == null
                ? Map.of("note", order.kind().name())
                : Map.of(
                        "note",
                        order.kind().name(),
                        "renamed",
                        familyName.spouse().name());
        if (change != null) {
            AuditEntry entry = AuditEntry.of(AuditAction.ACT_NOTED)
                    .on("act " + act.id())
                    .because(order.ground())
                    .with(details);
            parents.enter(act, note, order, change).forEach(parent -> audit.record(entry.about(parent)));
        }
        register.record(AuditAction.ACT_NOTED, act, order.ground(), details);
        if (change != null && change.newActIn() != null) {
            replacements.make(act, change.newActIn(), official);
            register.restrict(act.id(), SECRET, official);
        }
    }

    /** Enters that the official has read a note for review; from then on documents are made again. Without effect when it was read before. */
    public void reviewed(long actId, long noteId, Actor official) {
        CivilStatusAct act = register.lock(actId);
        int read = jdbc.sql("""
                        UPDATE marginal_note SET reviewed_by = :by, reviewed_on = :day
                         WHERE id = :note AND act_id = :act AND needs_review AND reviewed_on IS NULL
                        """)
                .param("by", official.fullName())
                .param("day", LocalDate.now(clock))
                .param("note", noteId)
                .param("act", actId)
                .update();
        if (read == 1) {
            register.record(AuditAction.ACT_NOTE_REVIEWED, act, "чл. 75 ЗГР", Map.of("note", String.valueOf(noteId)));
        }
    }

    private static @Nullable ParentChange parentsOf(NoteOrder order) {
        return order.changesParents() ? order.parents() : null;
    }

    /** The act made in place of this one, and the one in whose place this one was made; each where there is one. */
    @Transactional(readOnly = true)
    public List<Related> related(long actId) {
        return jdbc.sql("""
                        SELECT a.id, a.number, a.made_on, a.replaces_id IS NOT DISTINCT FROM :id AS newer FROM act a
                         WHERE a.replaces_id = :id OR a.id = (SELECT replaces_id FROM act WHERE id = :id) ORDER BY a.id
                        """)
                .param("id", actId)
                .query((row, index) -> new Related(
                        row.getLong("id"),
                        new ActNumber(row.getInt("number"), row.getObject("made_on", LocalDate.class)),
                        row.getBoolean("newer")))
                .list();
    }

    /** Whether another act stands in place of this one. */
    boolean isReplaced(long actId) {
        return related(actId).stream().anyMatch(Related::newer);
    }

    private static boolean stands(CivilStatusAct act, NoteOrder order, LocalDate today) {
        return act.notes().stream()
                .anyMatch(note -> note.kind() == order.kind()
                        && note.notedOn().equals(today)
                        && note.ground().equals(order.ground())
                        && note.text().equals(order.text()));
    }
}
