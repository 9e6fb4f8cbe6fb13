package bg.gishe.acts;

import bg.gishe.people.Address;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Newborns;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonLocks;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import bg.gishe.platform.TransactionLock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes birth acts; only in the transaction of {@link ActMaking}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BirthMaking {

    private final JdbcClient jdbc;
    private final People people;
    private final Newborns newborns;
    private final PersonLocks locks;
    private final ActsMade made;
    private final BirthInquiry inquiry;
    private final ActWriter writer;
    private final AuditTrail audit;

    BirthMaking(
            JdbcClient jdbc,
            People people,
            Newborns newborns,
            PersonLocks locks,
            ActsMade made,
            BirthInquiry inquiry,
            ActWriter writer,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.people = people;
        this.newborns = newborns;
        this.locks = locks;
        this.made = made;
        this.inquiry = inquiry;
        this.writer = writer;
        this.audit = audit;
    }

    /** The key of the act; a child with a number of its own comes into the population register, another when it has one. */
    Result<Long> make(BirthOrder typed, Ekatte place, Actor official) {
        // The parents first: whoever makes another act of theirs waits, and a parent whose record was merged is the one
        // that stands for it.
        locks.of(Stream.of(typed.mother(), typed.father())
                .filter(Objects::nonNull)
                .map(Person::id)
                .toList());
        BirthOrder order = typed.of(again(typed.mother()), typed.father() == null ? null : again(typed.father()));
        Optional<Long> before = made.of(order);
        if (before.isPresent()) {
            return Result.done(before.get());
        }
        BirthRules.Judgment judged = inquiry.judge(order);
        if (!judged.against().isEmpty()) {
            return Result.refused(judged.against());
        }
        // Whoever enters a child of this day waits for the others, so that a number is seen as taken and not refused
        // later.
        TransactionLock.EGN.take(jdbc, order.born().toEpochDay());
        if (order.egn() != null && newborns.isTaken(order.egn())) {
            return Result.refused(BirthOrder.Fault.EGN_TAKEN);
        }
        return Result.done(write(order, judged.answered(), place, official));
    }

    private long write(BirthOrder order, List<BirthQuestion> answered, Ekatte place, Actor official) {
        Long child = order.egn() == null ? null : newborns.register(child(order, place));
        long act = writer.act(
                ActKind.BIRTH,
                place,
                order.born(),
                order.at(),
                order.declarant(),
                document(order),
                null,
                official,
                origin(order.stated().court()),
                null);
        if (child == null) {
            inActAlone(act, order, place);
        } else {
            writer.party(act, PartyRole.CHILD, people.find(child).orElseThrow(), null, null);
        }
        writer.party(act, PartyRole.MOTHER, order.mother(), null, null);
        if (order.father() != null) {
            writer.party(act, PartyRole.FATHER, order.father(), null, null);
        }
        audit.record(AuditEntry.of(AuditAction.ACT_MADE)
                .on("act " + act)
                .about(child == null ? order.mother().id() : child)
                .because(document(order))
                .with(answered.isEmpty() ? Map.of() : Map.of("confirmed", names(answered))));
        return act;
    }

    /** Who departed from custom after being asked is seen in the audit. */
    private static String names(List<BirthQuestion> answered) {
        return answered.stream().map(BirthQuestion::name).collect(Collectors.joining(" "));
    }

    /** The current address is that of the mother where the parents have different ones (ЗГР, чл. 90, ал. 2). */
    private static Newborns.Child child(BirthOrder order, Ekatte place) {
        Person mother = order.mother();
        Person father = order.father();
        Person permanent = father != null
                        && (order.stated().address() == BirthStatement.Home.FATHER
                                || mother.address(Address.Kind.PERMANENT).isEmpty())
                ? father
                : mother;
        return new Newborns.Child(
                Objects.requireNonNull(order.egn()),
                order.names(),
                order.born(),
                order.sex(),
                place,
                order.stated().citizenship(),
                mother.id(),
                father == null ? null : father.id(),
                permanent.id(),
                father != null && mother.address(Address.Kind.CURRENT).isEmpty() ? father.id() : mother.id());
    }

    /** The child stands in the act alone until the state has given it a number. */
    private void inActAlone(long act, BirthOrder order, Ekatte place) {
        jdbc.sql("""
                        INSERT INTO act_party (act_id, role, given, middle, family, birth_date, birth_place, sex, citizenship)
                        VALUES (:act, 'CHILD', :given, :middle, :family, :born, settlement_on(:place, :born), :sex, :citizenship)
                        """)
                .param("act", act)
                .param("given", order.names().given())
                .param("middle", order.names().middle())
                .param("family", order.names().family())
                .param("born", order.born())
                .param("place", place.value())
                .param("sex", order.sex().name())
                .param("citizenship", order.stated().citizenship())
                .update();
    }

    private static @Nullable ActOrigin origin(BirthStatement.@Nullable Decision court) {
        return court == null
                ? null
                : new ActOrigin(ActOrigin.Kind.COURT, court.court(), court.number(), null, court.day());
    }

    /** The document, with the decision by which the father is who he is. */
    private static String document(BirthOrder order) {
        String ground = order.stated().fatherGround();
        return order.document() + (ground.isEmpty() ? "" : "; произход: " + ground);
    }

    private Person again(Person person) {
        return people.find(person.id()).orElseThrow();
    }
}
