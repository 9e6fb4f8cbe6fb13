package bg.gishe.acts;

import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.CorrectedEvents;
import bg.gishe.people.CorrectedPeople;
import bg.gishe.people.Egn;
import bg.gishe.people.ParentAge;
import bg.gishe.people.People;
import bg.gishe.people.PersonNames;
import bg.gishe.people.Settlements;
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
import java.util.regex.Pattern;
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

    /** How documents begin a settlement of the country. */
    private static final Pattern HERE = Pattern.compile("(гр|с|ман)\\.");

    private final JdbcClient jdbc;
    private final ActRegister register;
    private final Acts acts;
    private final ActNotes notes;
    private final NoteWriter writer;
    private final CivilStatusChange changes;
    private final CorrectedPeople people;
    private final People population;
    private final CorrectedEvents events;
    private final Settlements settlements;
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
            CorrectedEvents events,
            Settlements settlements,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.acts = acts;
        this.notes = notes;
        this.writer = writer;
        this.changes = changes;
        this.people = people;
        this.population = population;
        this.events = events;
        this.settlements = settlements;
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
        Correction correction = order.of(act, party);
        Long person = party.personId();
        if (order.field() == Correction.Field.BIRTH_PLACE && !isPlace(correction.becomes())) {
            return Result.refused(CorrectionOrder.Fault.NOT_A_SETTLEMENT);
        }
        boolean ofPerson = person != null && (party.role().isPrincipal() || correction.field() == Correction.Field.EGN);
        List<Violation> refusals =
                ofPerson ? follow(act, Objects.requireNonNull(person), correction, order) : List.of();
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        enter(act, correction, order, official);
        if (person != null && correction.field() == Correction.Field.EGN) {
            others(person, actId)
                    .forEach(other -> other.partiesInForce().stream()
                            .filter(one -> person.equals(one.personId()))
                            .forEach(one -> enter(other, order.of(other, one), order, official)));
        }
        return Result.done(actId);
    }

    /** A settlement of the country as documents write it, or words for a place abroad. */
    private boolean isPlace(String words) {
        return settlements.isNamed(words) || (!HERE.matcher(words).lookingAt() && words.contains(","));
    }

    private boolean rename(long person, Correction correction, CorrectionOrder order) {
        LocalDate from = order.basis() == Correction.Basis.COURT ? order.day() : LocalDate.now(clock);
        PersonNames present = population.record(person).orElseThrow().names();
        // What the register says otherwise by now, such as a name after marriage or what another act has corrected,
        // stays.
        return !Objects.equals(correction.of(present), correction.was())
                || changes.rename(person, correction.in(present), from)
                || people.renameAgain(person, correction.in(present), from);
    }

    /** The register moves the event too; where it held the event on another day, that one stays as it is. */
    private boolean move(CivilStatusAct act, Correction correction) {
        LocalDate was = act.eventInForce().date();
        LocalDate day = LocalDate.parse(correction.becomes());
        List<Long> of = act.principals();
        return act.kind() == ActKind.DEATH
                ? events.diedOn(of.getFirst(), was, day)
                : of.size() == 2 && events.marriedOn(of.getFirst(), of.getLast(), was, day);
    }

    private List<Violation> follow(CivilStatusAct act, long person, Correction correction, CorrectionOrder order) {
        String becomes = correction.becomes();
        switch (correction.field()) {
            case GIVEN, MIDDLE, FAMILY -> {
                if (!rename(person, correction, order)) {
                    return List.of(CorrectionOrder.Fault.NAMES_SINCE_LATER.violation());
                }
            }
            case EVENT_DATE -> {
                if (!move(act, correction)) {
                    return List.of(CorrectionOrder.Fault.EVENTS_BETWEEN.violation());
                }
            }
            case EGN -> {
                if (!people.renumber(person, new Egn(becomes), order.ground(), order.day())) {
                    return List.of(CorrectionOrder.Fault.NUMBER_TAKEN.violation());
                }
            }
            case BIRTH_DATE -> {
                if (isAgainstOtherActs(person, LocalDate.parse(becomes))) {
                    return List.of(CorrectionOrder.Fault.AGAINST_OTHER_ACTS.violation());
                }
                people.bornOn(person, LocalDate.parse(becomes));
            }
            case SEX -> people.sex(person, Sex.valueOf(becomes));
            case BIRTH_PLACE -> people.bornIn(person, becomes);
            case CITIZENSHIP -> people.citizenship(person, becomes);
            // The register derives the status of the dead by itself; of the living an act says the one of before.
            case MARITAL_STATUS -> {}
        }
        return List.of();
    }

    private boolean isAgainstOtherActs(long person, LocalDate born) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM act_party p JOIN act a ON a.id = p.act_id
                                        WHERE p.person_id = :id AND NOT p.annulled AND NOT p.superseded
                                          AND act_event_on(a.id, a.event_date) < :born::date + CASE WHEN p.role IN ('MOTHER', 'FATHER') THEN make_interval(years => :parent)
                                                                                WHEN p.role IN ('SPOUSE_1', 'SPOUSE_2') THEN make_interval(years => :spouse)
                                                                                ELSE make_interval() END
                                          AND p.role <> 'CHILD')
                            OR EXISTS (SELECT 1 FROM person_status WHERE id = :id AND death_date < :born)
                        """)
                .param("id", person)
                .param("born", born)
                .param("parent", ParentAge.YOUNGEST)
                .param("spouse", MarriageAge.YOUNGEST)
                .query(Boolean.class)
                .single();
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
