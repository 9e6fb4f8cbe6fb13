package bg.gishe.acts;

import bg.gishe.people.Address;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonalNumber;
import bg.gishe.platform.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new act with its number and its people; only in the transaction that makes it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ActWriter {

    private final JdbcClient jdbc;
    private final Clock clock;

    ActWriter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The act with the next number of its kind, settlement and year, which is given back when the transaction fails. */
    long act(
            ActKind kind,
            Ekatte place,
            LocalDate day,
            @Nullable LocalTime at,
            @Nullable String declarant,
            @Nullable String document,
            @Nullable String regime,
            Actor official) {
        return act(kind, place, day, at, declarant, document, regime, official, null, null);
    }

    /**
     * The same of an act that is made late, or of something else than its event here.
     *
     * @param late why the event is entered after the term, or null
     */
    long act(
            ActKind kind,
            Ekatte place,
            LocalDate day,
            @Nullable LocalTime at,
            @Nullable String declarant,
            @Nullable String document,
            @Nullable String regime,
            Actor official,
            @Nullable ActOrigin origin,
            @Nullable String late) {
        LocalDate today = LocalDate.now(clock);
        int number = nextNumber(kind, place, today.getYear());
        return jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, event_date, event_time, event_ekatte, event_place,
                                         declarant, supporting_document, property_regime, official, original_due, late_ground,
                                         origin, origin_ground, origin_number, origin_place, origin_day)
                        VALUES (:kind, :ekatte, :year, :number, :today, :day, :at, CASE WHEN :abroad::text IS NULL THEN :ekatte END, :abroad,
                                :declarant, :document, :regime, :official, true, :late,
                                :origin, :originGround, :originNumber, :originPlace, :originDay)
                        RETURNING id
                        """)
                .params(values(origin))
                .param("late", late)
                .param("kind", kind.name())
                .param("ekatte", place.value())
                .param("year", today.getYear())
                .param("number", number)
                .param("today", today)
                .param("day", day)
                .param("at", at)
                .param("declarant", declarant)
                .param("document", document)
                .param("regime", regime)
                .param("official", official.fullName())
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> values(@Nullable ActOrigin origin) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("origin", origin == null ? null : origin.kind().name());
        values.put("originGround", origin == null ? null : origin.ground());
        values.put("originNumber", origin == null ? null : origin.number());
        values.put("originPlace", origin == null ? null : origin.place());
        values.put("originDay", origin == null ? null : origin.day());
        values.put("abroad", origin == null || !origin.isForeign() ? null : origin.place());
        return values;
    }

    /**
     * A birth act in place of another, which no longer is the one the child is born by (СК, чл. 101). Neither declarant nor document go over:
     * they would tell of the adoption.
     */
    long inPlaceOf(CivilStatusAct replaced, Ekatte place, Actor official) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("UPDATE act_party SET superseded = true WHERE act_id = :id")
                .param("id", replaced.id())
                .update();
        return jdbc.sql("""
                        INSERT INTO act (kind, ekatte, year, number, made_on, record, event_date, event_time, event_ekatte, event_place,
                                         official, original_due, replaces_id)
                        SELECT kind, :ekatte, :year, :number, :today,
                               CASE WHEN coalesce(event_ekatte, event_place) IS NULL THEN 'INDEXED' ELSE 'ENTERED' END,
                               event_date, event_time, event_ekatte, event_place, :official, true, id
                          FROM act WHERE id = :id
                        RETURNING id
                        """)
                .param("ekatte", place.value())
                .param("year", today.getYear())
                .param("number", nextNumber(replaced.kind(), place, today.getYear()))
                .param("today", today)
                .param("official", official.fullName())
                .param("id", replaced.id())
                .query(Long.class)
                .single();
    }

    /** A person in the words of the act: as the register knows them today. */
    void party(long act, PartyRole role, Person person, @Nullable String maritalStatus, @Nullable String familyAfter) {
        words(jdbc.sql("""
                                INSERT INTO act_party (act_id, role, person_id, given, middle, family, egn, lnch, birth_date, birth_place,
                                                       sex, citizenship, address, marital_status, family_after)
                                VALUES (:act, :role, :person, :given, :middle, :family, :egn, :lnch, :born, :bornIn, :sex, :citizenship,
                                        :address, :status, :after)
                                """), person)
                .param("act", act)
                .param("role", role.name())
                .param("status", maritalStatus)
                .param("after", familyAfter)
                .update();
    }

    /** Gives the statement what an act says of a person. */
    static JdbcClient.StatementSpec words(JdbcClient.StatementSpec statement, Person person) {
        PersonNames names = person.names();
        return statement
                .param("person", person.id())
                .param("given", names.given())
                .param("middle", names.middle())
                .param("family", names.family())
                .param(
                        "egn",
                        person.number() instanceof PersonalNumber.OfCitizen citizen
                                ? citizen.egn().value()
                                : null)
                .param(
                        "lnch",
                        person.number() instanceof PersonalNumber.OfForeigner foreigner
                                ? foreigner.lnch().value()
                                : null)
                .param("born", person.birthDate())
                .param("bornIn", person.birthPlace())
                .param("sex", person.sex().name())
                .param("citizenship", person.citizenship())
                .param(
                        "address",
                        person.address(Address.Kind.PERMANENT)
                                .map(Address::text)
                                .orElse(null));
    }

    /** A witness, of whom the act says the names, and the number or the day of birth. */
    void witness(long act, PartyRole role, Witness witness) {
        jdbc.sql("""
                        INSERT INTO act_party (act_id, role, given, egn, lnch, birth_date) VALUES (:act, :role, :names, :egn, :lnch, :born)
                        """)
                .param("act", act)
                .param("role", role.name())
                .param("names", witness.names())
                .param("egn", witness.egn() == null ? null : witness.egn().value())
                .param("lnch", witness.lnch() == null ? null : witness.lnch().value())
                .param("born", witness.born())
                .update();
    }

    private int nextNumber(ActKind kind, Ekatte place, int year) {
        return jdbc.sql("""
                        INSERT INTO act_counter (kind, ekatte, year, last)
                        VALUES (:kind, :ekatte, :year, (SELECT coalesce(max(number), 0) + 1 FROM act
                                                         WHERE kind = :kind AND ekatte = :ekatte AND year = :year))
                        ON CONFLICT ON CONSTRAINT act_counter_pk DO UPDATE SET last = greatest(act_counter.last + 1, excluded.last)
                        RETURNING last
                        """)
                .param("kind", kind.name())
                .param("ekatte", place.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
