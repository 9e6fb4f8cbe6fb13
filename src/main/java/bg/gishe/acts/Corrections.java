package bg.gishe.acts;

import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.CorrectedPeople;
import bg.gishe.people.Egn;
import bg.gishe.people.People;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import bg.gishe.platform.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what acts say: a note names the field, what it was and what it becomes, and feeds the act and the population register (ЗГР, чл. 76
 * and 77). The first words of the act stay.
 */
@Service
@TriedAgain
@Transactional
public class Corrections {

    private final JdbcClient jdbc;
    private final ActRegister register;
    private final Acts acts;
    private final ActNotes notes;
    private final NoteWriter writer;
    private final CivilStatusChange changes;
    private final CorrectedPeople people;
    private final People population;
    private final Clock clock;

    Corrections(
            JdbcClient jdbc,
            ActRegister register,
            Acts acts,
            ActNotes notes,
            NoteWriter writer,
            CivilStatusChange changes,
            CorrectedPeople people,
            People population,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.acts = acts;
        this.notes = notes;
        this.writer = writer;
        this.changes = changes;
        this.people = people;
        this.population = population;
        this.clock = clock;
    }

    /**
     * Enters the correction; a new ЕГН in every act where the person stands.
     *
     * @return the key of the act, or why it was not entered
     */
    public Result<Long> correct(long actId, CorrectionOrder order, Actor official) {
        CivilStatusAct act = register.lock(actId);
        List<Violation> faults = order.faults(act, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            return Result.refused(faults);
        }
        if (notes.isReplaced(actId)) {
            return Result.refused(CorrectionOrder.Fault.ACT_REPLACED);
        }
        ActParty party = act.partyInForce(order.role()).orElseThrow();
        Correction correction = order.of(party);
        Long person = party.personId();
        boolean ofPerson = person != null && (party.role().isPrincipal() || correction.field() == Correction.Field.EGN);
        List<Violation> refusals = ofPerson ? follow(Objects.requireNonNull(person), correction, order) : List.of();
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        enter(act, correction, order, official);
        if (person != null && correction.field() == Correction.Field.EGN) {
            others(person, actId)
                    .forEach(other -> other.partiesInForce().stream()
                            .filter(one -> person.equals(one.personId()))
                            .forEach(one -> enter(other, order.of(one), order, official)));
        }
        return Result.done(actId);
    }

    private List<Violation> follow(long person, Correction correction, CorrectionOrder order) {
        String becomes = correction.becomes();
        switch (correction.field()) {
            case GIVEN, MIDDLE, FAMILY -> {
                LocalDate from = order.basis() == Correction.Basis.COURT ? order.day() : LocalDate.now(clock);
                PersonNames present = population.record(person).orElseThrow().names();
                // What the register says otherwise by now, such as a name after marriage or what another act has
                // corrected, stays.
                if (Objects.equals(correction.of(present), correction.was())
                        && !changes.rename(person, correction.in(present), from)) {
                    return List.of(CorrectionOrder.Fault.NAMES_SINCE_LATER.violation());
                }
            }
            case EGN -> {
                if (!people.renumber(person, new Egn(becomes), order.ground(), order.day())) {
                    return List.of(CorrectionOrder.Fault.NUMBER_TAKEN.violation());
                }
            }
            case BIRTH_DATE -> people.bornOn(person, LocalDate.parse(becomes));
            case SEX -> people.sex(person, Sex.valueOf(becomes));
            case BIRTH_PLACE -> people.bornIn(person, becomes);
            case CITIZENSHIP -> people.citizenship(person, becomes);
            // The register derives the status of the dead by itself; of the living an act says the one of before.
            case MARITAL_STATUS -> {}
        }
        return List.of();
    }

    private void enter(CivilStatusAct act, Correction correction, CorrectionOrder order, Actor official) {
        String text = "В полето „" + correction.field().words() + "“ вместо „"
                + correction.said(correction.was()) + "“ да се чете „"
                + correction.said(correction.becomes()) + "“.";
        long note = writer.note(
                act.id(),
                new NoteOrder(MarginalNote.Kind.CORRECTION, order.day(), order.ground(), text, false, null, null),
                official);
        jdbc.sql(
                        "INSERT INTO note_correction (note_id, role, field, was, becomes) VALUES (:note, :role, :field, :was, :becomes)")
                .param("note", note)
                .param("role", correction.role().name())
                .param("field", correction.field().name())
                .param("was", correction.was())
                .param("becomes", correction.becomes())
                .update();
        register.record(
                AuditAction.ACT_NOTED,
                act,
                order.ground(),
                Map.of(
                        "note",
                        MarginalNote.Kind.CORRECTION.name(),
                        "field",
                        correction.field().name()));
    }

    private List<CivilStatusAct> others(long person, long actId) {
        return jdbc
                .sql(
                        "SELECT DISTINCT act_id FROM act_party WHERE person_id = :person AND act_id <> :act ORDER BY act_id")
                .param("person", person)
                .param("act", actId)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> acts.find(id).orElseThrow())
                .filter(act -> !act.isAnnulled() && !notes.isReplaced(act.id()))
                .toList();
    }
}
