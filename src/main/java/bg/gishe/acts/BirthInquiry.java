package bg.gishe.acts;

import bg.gishe.people.Motherhood;
import bg.gishe.people.People;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks clock and registers about a birth of which an act is to be made. */
@Repository
@Transactional
public class BirthInquiry {

    private final JdbcClient jdbc;
    private final Motherhood motherhood;
    private final People people;
    private final Disclosures disclosures;
    private final Clock clock;

    BirthInquiry(JdbcClient jdbc, Motherhood motherhood, People people, Disclosures disclosures, Clock clock) {
        this.jdbc = jdbc;
        this.motherhood = motherhood;
        this.people = people;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Faults of the order, and questions that were not confirmed. */
    public List<Violation> check(BirthOrder order) {
        return judge(order).against();
    }

    /** The same, with the questions that were confirmed. */
    BirthRules.Judgment judge(BirthOrder order) {
        BirthCircumstances known = of(order);
        BirthRules.Judgment judged = BirthRules.judge(order, known);
        // The sentence names him.
        if (known.presumedFather() != null
                && judged.against().stream()
                        .anyMatch(one -> one.key().equals(BirthOrder.Fault.FATHER_PRESUMED.key()))) {
            disclosures.shownAgain(
                    AuditEntry.of(AuditAction.PERSON_VIEWED)
                            .about(known.presumedFather().id())
                            .with(Map.of("page", "presumed-father")),
                    List.of());
        }
        return judged;
    }

    /** Whether the municipality may still give a number to a child of that day: within the term alone (Наредба № РД-02-20-9, чл. 107). */
    public boolean isInTerm(LocalDate born) {
        return !LocalDate.now(clock).isAfter(born.plusDays(BirthCircumstances.TERM));
    }

    private BirthCircumstances of(BirthOrder order) {
        long mother = order.mother().id();
        return new BirthCircumstances(
                ZonedDateTime.now(clock),
                motherhood
                        .presumedFather(mother, order.born())
                        .flatMap(people::find)
                        .orElse(null),
                motherhood.isMarriedToNobodyKnown(mother),
                motherhood.children(mother),
                births(mother),
                isInTerm(order.born()) ? List.of() : alike(order),
                !order.names().given().isEmpty()
                        && motherhood.isNameOfOtherSex(order.names().given(), order.sex()),
                daysBetween());
    }

    private List<LocalDate> births(long mother) {
        return jdbc.sql("""
                        SELECT DISTINCT act_event_on(a.id, a.event_date) FROM act_party p JOIN act a ON a.id = p.act_id
                         WHERE p.person_id = :mother AND p.role = 'MOTHER' AND a.kind = 'BIRTH' AND NOT p.annulled AND NOT p.superseded
                        """).param("mother", mother).query(LocalDate.class).list();
    }

    /** Acts of the birth of somebody of these names on that day, whoever the mother is: index act_party_names_idx. */
    private List<ActNumber> alike(BirthOrder order) {
        return jdbc.sql("""
                        SELECT a.number, a.made_on FROM act_party p JOIN act a ON a.id = p.act_id
                         WHERE p.role = 'CHILD' AND NOT p.annulled AND NOT p.superseded AND act_event_on(a.id, a.event_date) = :born
                           AND name_key(p.given || coalesce(' ' || p.middle, '') || coalesce(' ' || p.family, '')) = name_key(:names)
                         ORDER BY a.made_on, a.number
                        """)
                .param("born", order.born())
                .param("names", order.names().full())
                .query(ActNumber.class)
                .list();
    }

    private int daysBetween() {
        return jdbc.sql("SELECT fewest_days FROM birth_interval WHERE during @> :today::date")
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
