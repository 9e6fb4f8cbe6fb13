package bg.gishe.acts;

import bg.gishe.people.Address;
import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Newborns;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Municipality;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes acts in the settlement of this office; what follows for the people happens in the same transaction. */
@Service
@Transactional
public class ActMaking {

    /** What came of an order: an act, or the faults for which none was made. */
    public record Outcome<F>(long actId, Set<F> faults) {

        static <F> Outcome<F> refused(Set<F> faults) {
            return new Outcome<>(0, faults);
        }
    }

    private final JdbcClient jdbc;
    private final People people;
    private final Newborns newborns;
    private final CivilStatusChange changes;
    private final Municipality municipality;
    private final AuditTrail audit;
    private final Clock clock;

    ActMaking(
            JdbcClient jdbc,
            People people,
            Newborns newborns,
            CivilStatusChange changes,
            Municipality municipality,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.newborns = newborns;
        this.changes = changes;
        this.municipality = municipality;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the birth act and brings the child into the population register. */
    public Outcome<BirthOrder.Fault> birth(BirthOrder order, Actor official) {
        Set<BirthOrder.Fault> faults = order.faults(LocalDate.now(clock));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        // Whoever enters a child of this day waits for the others, so that a number is seen as taken and not refused later.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('egn'), :day)")
                .param("day", (int) order.born().toEpochDay())
                .query()
                .listOfRows();
        if (people.find(order.egn()).isPresent()) {
            return Outcome.refused(Set.of(BirthOrder.Fault.EGN_TAKEN));
        }
        Person father = order.father();
        long child = newborns.register(new Newborns.Child(
                order.egn(),
                order.names(),
                order.born(),
                order.sex(),
                new Ekatte(municipality.ekatte()),
                order.mother().id(),
                father == null ? null : father.id()));
        long act = act(ActKind.BIRTH, order.born(), order.at(), order.declarant(), order.document(), official);
        party(act, PartyRole.CHILD, people.find(child).orElseThrow(), null);
        party(act, PartyRole.MOTHER, order.mother(), null);
        if (father != null) {
            party(act, PartyRole.FATHER, father, null);
        }
        return made(act, child, order.document());
    }

    /** Makes the death act, and enters the death and the widowhood that follows. */
    public Outcome<DeathOrder.Fault> death(DeathOrder order, Actor official) {
        // The row is locked, so that of two officials the second sees the death that the first entered.
        jdbc.sql("SELECT id FROM person WHERE id = :id FOR UPDATE")
                .param("id", order.deceased().id())
                .query(Long.class)
                .single();
        Person deceased = people.find(order.deceased().id()).orElseThrow();
        Set<DeathOrder.Fault> faults = new DeathOrder(deceased, order.day(), order.at(), order.declarant(), order.document())
                .faults(LocalDate.now(clock));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        changes.death(deceased.id(), order.day());
        long act = act(ActKind.DEATH, order.day(), order.at(), order.declarant(), order.document(), official);
        party(act, PartyRole.DECEASED, deceased, deceased.maritalStatus().name());
        return made(act, deceased.id(), order.document());
    }

    private <F> Outcome<F> made(long act, long person, String document) {
        audit.record(AuditEntry.of(AuditAction.ACT_MADE).on("act " + act).about(person).because(document));
        return new Outcome<>(act, Set.of());
    }

    /** The act with the next number of its kind, settlement and year, which is given back when the transaction fails. */
    private long act(
            ActKind kind, LocalDate day, @Nullable LocalTime at, String declarant, String document, Actor official) {
        LocalDate today = LocalDate.now(clock);
        int number = jdbc.sql("""
                        INSERT INTO act_counter (kind, ekatte, year, last)
                        VALUES (:kind, :ekatte, :year, (SELECT coalesce(max(number), 0) + 1 FROM act
                                                         WHERE kind = :kind AND ekatte = :ekatte AND year = :year))
                        ON CONFLICT ON CONSTRAINT act_counter_pk DO UPDATE SET last = greatest(act_counter.last + 1, excluded.last)
                        RETURNING last
                        """)
                .param("kind", kind.name())
                .param("ekatte", municipality.ekatte())
                .param("year", today.getYear())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, event_date, event_time, event_ekatte, declarant,
                                         supporting_document, official)
                        VALUES (:kind, :ekatte, :year, :number, :today, :day, :at, :ekatte, :declarant, :document, :official)
                        RETURNING id
                        """)
                .param("kind", kind.name())
                .param("ekatte", municipality.ekatte())
                .param("year", today.getYear())
                .param("number", number)
                .param("today", today)
                .param("day", day)
                .param("at", at)
                .param("declarant", declarant)
                .param("document", document)
                .param("official", official.fullName())
                .query(Long.class)
                .single();
    }

    private void party(long act, PartyRole role, Person person, @Nullable String maritalStatus) {
        PersonNames names = person.names();
        jdbc.sql("""
                        INSERT INTO act_party (act_id, role, person_id, given, middle, family, egn, lnch, birth_date, birth_place,
                                               sex, citizenship, address, marital_status)
                        VALUES (:act, :role, :person, :given, :middle, :family, :egn, :lnch, :born, :bornIn, :sex, :citizenship,
                                :address, :status)
                        """)
                .param("act", act)
                .param("role", role.name())
                .param("person", person.id())
                .param("given", names.given())
                .param("middle", names.middle())
                .param("family", names.family())
                .param("egn", person.number() instanceof PersonalNumber.OfCitizen citizen ? citizen.egn().value() : null)
                .param("lnch", person.number() instanceof PersonalNumber.OfForeigner foreigner ? foreigner.lnch().value() : null)
                .param("born", person.birthDate())
                .param("bornIn", person.birthPlace())
                .param("sex", person.sex().name())
                .param("citizenship", person.citizenship())
                .param("address", person.address(Address.Kind.PERMANENT).map(Address::text).orElse(null))
                .param("status", maritalStatus)
                .update();
    }
}
