package bg.gishe.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The population register's part of an import: takes over people it does not know. What it knows already it never
 * overwrites; where the source says otherwise, it answers with the difference.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PersonImport {

    /** What the source says otherwise than the register, or what is odd about it. */
    public enum Remark {
        NAMES_DIFFER,
        SEX_DIFFERS,
        BIRTH_DATE_DIFFERS,
        DEATH_DIFFERS,
        NUMBER_FAILS_ITS_CHECK,
        NUMBER_SAYS_OTHER_SEX,
        NUMBER_SAYS_OTHER_BIRTH_DATE,
        STATUS_DIFFERS,
        MARRIED_TO_ANOTHER
    }

    /** The person in the register, and whether this import brought them. */
    public record Outcome(long personId, boolean added, List<Remark> remarks) {}

    private final JdbcClient jdbc;
    private final People people;

    PersonImport(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Finds the recorded person or registers them; empty when neither number nor record tell the day of birth. */
    public Optional<Outcome> take(PersonRecord said) {
        Optional<Egn> egn = Egn.parse(said.number());
        List<Remark> remarks = new ArrayList<>();
        if (egn.isEmpty()) {
            remarks.add(Remark.NUMBER_FAILS_ITS_CHECK);
        }
        LocalDate birth = said.birthDate() != null
                ? said.birthDate()
                : birthDateIn(said.number()).orElse(null);
        if (birth == null) {
            return Optional.empty();
        }
        egn.ifPresent(number -> {
            if (said.sex() != null && said.sex() != number.sex()) {
                remarks.add(Remark.NUMBER_SAYS_OTHER_SEX);
            }
            if (!birth.equals(number.birthDate())) {
                remarks.add(Remark.NUMBER_SAYS_OTHER_BIRTH_DATE);
            }
        });
        Optional<Person> known = egn.isPresent() ? people.find(egn.get()) : disputed(said, birth);
        if (known.isPresent()) {
            compare(known.get(), said, birth, remarks);
            return Optional.of(new Outcome(known.get().id(), false, remarks));
        }
        Sex sex = said.sex() != null ? said.sex() : egn.map(Egn::sex).orElseGet(() -> Egn.sexIn(said.number()));
        return Optional.of(new Outcome(register(said, egn.orElse(null), birth, sex), true, remarks));
    }

    /** Enters the family status where the register has none; tells when it has another. */
    public Optional<Remark> status(long personId, MaritalStatus said) {
        MaritalStatus known = people.find(personId).orElseThrow().maritalStatus();
        if (known == MaritalStatus.UNKNOWN && said != MaritalStatus.UNKNOWN) {
            jdbc.sql("UPDATE person SET marital_status = :status, version = version + 1 WHERE id = :id")
                    .param("status", said.name())
                    .param("id", personId)
                    .update();
            return Optional.empty();
        }
        return known == said || said == MaritalStatus.UNKNOWN ? Optional.empty() : Optional.of(Remark.STATUS_DIFFERS);
    }

    /** Enters a marriage that lasts, as far as the source knows; tells when one of the two is married to another then. */
    public Optional<Remark> married(long first, long second, @Nullable LocalDate since) {
        boolean known = jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM spouse WHERE person_id = :first AND spouse_id = :second)")
                .param("first", first)
                .param("second", second)
                .query(Boolean.class)
                .single();
        if (known) {
            begins(first, second, since);
            return Optional.empty();
        }
        boolean taken = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM spouse WHERE person_id IN (:first, :second)
                                          AND during && daterange(:since::date, NULL))
                        """)
                .param("first", first)
                .param("second", second)
                .param("since", since)
                .query(Boolean.class)
                .single();
        if (taken) {
            return Optional.of(Remark.MARRIED_TO_ANOTHER);
        }
        jdbc.sql("""
                        INSERT INTO spouse (person_id, spouse_id, during)
                        VALUES (:first, :second, daterange(:since::date, NULL)), (:second, :first, daterange(:since::date, NULL))
                        """)
                .param("first", first)
                .param("second", second)
                .param("since", since)
                .update();
        return Optional.empty();
    }

    /** Since when a marriage in force lasts, where the register did not know it. */
    private void begins(long first, long second, @Nullable LocalDate since) {
        jdbc.sql("""
                        UPDATE spouse SET during = daterange(:since::date, NULL)
                         WHERE :since::date IS NOT NULL AND lower_inf(during) AND upper_inf(during)
                           AND (person_id, spouse_id) IN ((:first, :second), (:second, :first))
                        """)
                .param("since", since)
                .param("first", first)
                .param("second", second)
                .update();
    }

    /** Enters a parent where the child has none in that role yet. */
    public void parent(long childId, long parentId) {
        jdbc.sql("""
                        INSERT INTO parentage (child_id, parent_id, role, during)
                        SELECT :child, p.id, CASE p.sex WHEN 'MALE' THEN 'FATHER' ELSE 'MOTHER' END, daterange(c.birth_date, NULL)
                          FROM person p JOIN person c ON c.id = :child
                         WHERE p.id = :parent AND NOT EXISTS (SELECT 1 FROM parentage x
                               WHERE x.child_id = :child AND NOT x.simple AND x.role = CASE p.sex WHEN 'MALE' THEN 'FATHER' ELSE 'MOTHER' END)
                        """).param("child", childId).param("parent", parentId).update();
    }

    /** A disputed number is no key: day of birth and names have to be the same too. */
    private Optional<Person> disputed(PersonRecord said, LocalDate birth) {
        return jdbc.sql("""
                        SELECT p.id FROM person p JOIN person_name n ON n.person_id = p.id
                         WHERE p.disputed_number = :number AND p.birth_date = :birth AND n.key = name_key(:names)
                         ORDER BY p.id LIMIT 1
                        """)
                .param("number", said.number())
                .param("birth", birth)
                .param("names", said.names().full())
                .query(Long.class)
                .optional()
                .flatMap(people::find);
    }

    private static void compare(Person known, PersonRecord said, LocalDate birth, List<Remark> remarks) {
        boolean bornNames = known.formerNames().contains(said.names());
        if (!known.names().equals(said.names()) && !bornNames) {
            remarks.add(Remark.NAMES_DIFFER);
        }
        if (said.sex() != null && said.sex() != known.sex()) {
            remarks.add(Remark.SEX_DIFFERS);
        }
        if (!birth.equals(known.birthDate())) {
            remarks.add(Remark.BIRTH_DATE_DIFFERS);
        }
        if (said.deathDate() != null && !Objects.equals(said.deathDate(), known.deathDate())) {
            remarks.add(Remark.DEATH_DIFFERS);
        }
    }

    private long register(PersonRecord said, @Nullable Egn egn, LocalDate birth, Sex sex) {
        long id = jdbc.sql("""
                        INSERT INTO person (egn, disputed_number, sex, birth_date, death_date, citizenship)
                        VALUES (:egn, :disputed, :sex, :birth, :death, CASE WHEN :egn::text IS NOT NULL THEN 'България' END) RETURNING id
                        """)
                .param("egn", egn == null ? null : egn.value())
                .param("disputed", egn == null ? said.number() : null)
                .param("sex", sex.name())
                .param("birth", birth)
                .param("death", said.deathDate())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO person_name (person_id, given, middle, family, during)
                        VALUES (:id, :given, :middle, :family, daterange(:birth, NULL))
                        """)
                .param("id", id)
                .param("given", said.names().given())
                .param("middle", said.names().middle())
                .param("family", said.names().family())
                .param("birth", birth)
                .update();
        return id;
    }

    private static Optional<LocalDate> birthDateIn(String number) {
        // Of the four faults an ЕГН may have, a wrong check digit alone leaves a date in it.
        return PersonalNumber.isTenDigits(number)
                        && Egn.check(number).filter(Egn.Fault.DATE::equals).isEmpty()
                ? Optional.of(Egn.birthDateIn(number))
                : Optional.empty();
    }
}
