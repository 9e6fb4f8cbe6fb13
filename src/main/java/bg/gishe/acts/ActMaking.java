package bg.gishe.acts;

import bg.gishe.people.DeathMoment;
import bg.gishe.people.Deaths;
import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonLocks;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import bg.gishe.platform.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes acts in a settlement of this municipality; what follows for the people happens in the same transaction. An order of an event whose act
 * is made already leads to that act. Answered is the key of the act.
 */
@Service
@TriedAgain
@Transactional
public class ActMaking {

    private final People people;
    private final BirthMaking births;
    private final Marriages marriages;
    private final Deaths deaths;
    private final PersonLocks locks;
    private final ActsMade made;
    private final ActWriter writer;
    private final AuditTrail audit;
    private final Clock clock;

    ActMaking(
            People people,
            BirthMaking births,
            Marriages marriages,
            Deaths deaths,
            PersonLocks locks,
            ActsMade made,
            ActWriter writer,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.births = births;
        this.marriages = marriages;
        this.deaths = deaths;
        this.locks = locks;
        this.made = made;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the birth act, and brings the child into the population register when it has a number. */
    public Result<Long> birth(BirthOrder typed, Ekatte place, Actor official) {
        return births.make(typed, place, official);
    }

    /** Makes the death act, and enters the death and the widowhood that follows. */
    public Result<Long> death(DeathOrder typed, Ekatte place, Actor official) {
        // Both spouses are locked: the second official sees what the first entered, and two deaths of one couple do not
        // wait for each other.
        locks.withSpouses(List.of(typed.deceased().id()));
        Person deceased = again(typed.deceased());
        DeathOrder order = typed.of(deceased);
        Optional<Long> before = made.of(order);
        if (before.isPresent()) {
            return Result.done(before.get());
        }
        List<Violation> faults = order.faults(ZonedDateTime.now(clock));
        if (!faults.isEmpty()) {
            return Result.refused(faults);
        }
        List<Violation> questions = order.questions(made.after(deceased.id(), order.day()), ZonedDateTime.now(clock));
        if (!questions.isEmpty()) {
            return Result.refused(questions);
        }
        MaritalStatus status = order.isKnown()
                ? deceased.maritalStatus()
                : deaths.enter(deceased.id(), new DeathMoment(order.day(), order.at()));
        long act = writer.act(
                ActKind.DEATH,
                place,
                order.day(),
                order.at(),
                order.declarant(),
                order.document(),
                null,
                official,
                order.origin(),
                order.lateGround());
        writer.party(act, PartyRole.DECEASED, deceased, status.name(), null);
        return made(act, deceased.id(), order.document());
    }

    /** Makes the marriage act, marries the two and gives them their names after the marriage. */
    public Result<Long> marriage(MarriageOrder typed, Ekatte place, Actor official) {
        // Both rows are locked, in one order, so that nobody is married twice at the same time.
        locks.of(List.of(typed.first().person().id(), typed.second().person().id()));
        MarriageOrder order = typed.of(again(typed.first()), again(typed.second()));
        MarriageOrder.Spouse first = order.first();
        MarriageOrder.Spouse second = order.second();
        Optional<Long> before = made.of(order);
        if (before.isPresent()) {
            return Result.done(before.get());
        }
        boolean known = made.isKnown(order);
        List<Violation> faults = new ArrayList<>(order.faults(ZonedDateTime.now(clock), known));
        faults.addAll(order.questions(clock.getZone()));
        faults.addAll(against(order, known));
        if (!faults.isEmpty()) {
            return Result.refused(faults);
        }
        long act = write(order, known, place, official);
        if (!known) {
            marriages.enter(order);
        }
        audit.record(AuditEntry.of(AuditAction.ACT_MADE)
                .on("act " + act)
                .about(second.person().id()));
        return made(act, first.person().id(), order.permission());
    }

    /** What the registers have against the marriage, so that it is said before the act is signed; asked again when it is. */
    @Transactional(readOnly = true)
    public List<Violation> against(MarriageOrder order) {
        return against(order, made.isKnown(order));
    }

    private List<Violation> against(MarriageOrder order, boolean known) {
        List<Violation> faults = new ArrayList<>();
        made.other(order).ifPresent(act -> faults.add(order.isMadeAlready(act)));
        if (!known) {
            faults.addAll(marriages.against(order));
        }
        return faults;
    }

    private long write(MarriageOrder order, boolean known, Ekatte place, Actor official) {
        long act = writer.act(
                ActKind.MARRIAGE,
                place,
                order.day(),
                order.at(),
                null,
                order.permission(),
                order.regime(),
                official,
                order.origin(),
                null);
        boolean present = !known && order.day().equals(LocalDate.now(clock));
        spouse(act, PartyRole.SPOUSE_1, order.first(), order.day(), present);
        spouse(act, PartyRole.SPOUSE_2, order.second(), order.day(), present);
        for (int i = 0; i < order.witnesses().size(); i++) {
            writer.witness(
                    act,
                    i == 0 ? PartyRole.WITNESS_1 : PartyRole.WITNESS_2,
                    order.witnesses().get(i));
        }
        return act;
    }

    private MarriageOrder.Spouse again(MarriageOrder.Spouse spouse) {
        return new MarriageOrder.Spouse(again(spouse.person()), spouse.familyAfter(), spouse.interdicted());
    }

    private Person again(Person person) {
        return people.find(person.id()).orElseThrow();
    }

    private void spouse(long act, PartyRole role, MarriageOrder.Spouse spouse, LocalDate day, boolean present) {
        Person person = spouse.person();
        MaritalStatus before = made.before(person, day, present);
        writer.party(act, role, person, before == null ? null : before.name(), spouse.familyAfter());
    }

    private Result<Long> made(long act, long person, @Nullable String document) {
        audit.record(AuditEntry.of(AuditAction.ACT_MADE)
                .on("act " + act)
                .about(person)
                .because(document));
        return Result.done(act);
    }
}
