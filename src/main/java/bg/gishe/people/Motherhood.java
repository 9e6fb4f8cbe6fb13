package bg.gishe.people;

import bg.gishe.platform.NotForDisplay;
import bg.gishe.platform.RecordMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the population register knows of a mother and her child on which the act of its birth depends. */
@NotForDisplay
@Repository
@Transactional(readOnly = true)
public class Motherhood {

    /**
     * A child of the mother.
     *
     * @param father who is its father by the register, or null
     */
    public record Child(
            LocalDate born, PersonNames names, @Nullable Long father) {}

    private static final RecordMapper<Child> CHILD = RecordMapper.of(Child.class);

    private final JdbcClient jdbc;

    Motherhood(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The husband who is taken for the father of a child born on the day: of the marriage that lasted then, or that ended less than
     * {@link PresumedFather#DAYS} days before; of a mother who married again, the new one (СК, чл. 61, ал. 1 and 2).
     */
    public Optional<Long> presumedFather(long mother, LocalDate born) {
        return jdbc.sql("""
                        SELECT spouse_id FROM spouse
                         WHERE person_id = :mother AND ended_by IS DISTINCT FROM 'ANNULMENT'
                           AND (lower_inf(during) OR lower(during) <= :born)
                           AND (upper_inf(during) OR upper(during) + :days::int >= :born)
                         ORDER BY upper_inf(during) OR upper(during) > :born DESC, lower(during) DESC NULLS LAST
                         LIMIT 1
                        """)
                .param("mother", mother)
                .param("born", born)
                .param("days", PresumedFather.DAYS)
                .query(Long.class)
                .optional();
    }

    /** Whether the register takes the person for married and does not know to whom. */
    public boolean isMarriedToNobodyKnown(long person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM person p WHERE p.id = :id AND p.marital_status = 'MARRIED'
                                          AND NOT EXISTS (SELECT 1 FROM spouse s WHERE s.person_id = p.id))
                        """).param("id", person).query(Boolean.class).single();
    }

    /** Her children in the register, whoever else is their parent; none whom others have adopted, and none adopted by her. */
    public List<Child> children(long mother) {
        return jdbc.sql("""
                        SELECT p.birth_date AS born, n.given AS names_given, n.middle AS names_middle, n.family AS names_family,
                               (SELECT f.parent_id FROM parentage f WHERE f.child_id = p.id AND f.role = 'FATHER' AND NOT f.simple
                                                                      AND upper_inf(f.during)) AS father
                          FROM parentage k
                          JOIN person p ON p.id = k.child_id AND p.merged_into IS NULL
                          JOIN person_name n ON n.person_id = p.id AND upper_inf(n.during)
                         WHERE k.parent_id = :mother AND k.role = 'MOTHER' AND upper_inf(k.during)
                           AND k.origin NOT IN ('ADOPTION', 'SIMPLE_ADOPTION')
                         ORDER BY p.birth_date, p.id
                        """).param("mother", mother).query(CHILD).list();
    }

    /** Whether people of the other sex bear the name, and nobody of this one does, as far as the first hundreds tell. */
    public boolean isNameOfOtherSex(String given, Sex sex) {
        return jdbc.sql("""
                        SELECT coalesce(bool_or(p.sex <> :sex) AND NOT bool_or(p.sex = :sex), false)
                          FROM (SELECT n.person_id FROM person_name n
                                 WHERE n.words @> string_to_array(name_key(:given), ' ') AND n.given = :given AND NOT n.secret LIMIT 500) x
                          JOIN person p ON p.id = x.person_id
                        """)
                .param("given", given)
                .param("sex", sex.name())
                .query(Boolean.class)
                .single();
    }
}
