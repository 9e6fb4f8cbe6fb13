package bg.gishe.duplicates;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Couples who stand in the register twice, and their merges, which belong together. */
@Repository
class Couples {

    private final JdbcClient jdbc;

    Couples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The spouses of the two, where all their marriages at one time are one and the same: of the same days, ended in the same
     * way, and with one record each. The marriage of the records that give way stays between them.
     */
    Optional<Merges.Couple> of(long survivor, long merged) {
        return jdbc.sql("""
                        SELECT min(a.spouse_id) AS survivor_id, min(b.spouse_id) AS merged_id,
                               min(an.full_name) AS survivor_names, min(bn.full_name) AS merged_names, min(lower(a.during)) AS since
                          FROM person_spouse a
                          JOIN person_spouse b ON b.during && a.during
                          JOIN person_now an ON an.person_id = a.spouse_id
                          JOIN person_now bn ON bn.person_id = b.spouse_id
                         WHERE a.person_id = :survivor AND b.person_id = :merged
                        HAVING count(*) > 0 AND count(DISTINCT (a.spouse_id, b.spouse_id)) = 1 AND min(a.spouse_id) <> min(b.spouse_id)
                           AND bool_and(lower(a.during) IS NOT NULL AND a.during = b.during AND a.ended_by IS NOT DISTINCT FROM b.ended_by)
                        """)
                .param("survivor", survivor)
                .param("merged", merged)
                .query(Merges.Couple.class)
                .optional();
    }

    /** Writes down that two merges were made as one. */
    void together(long one, long other) {
        jdbc.sql(
                        "UPDATE person_merge SET together_with = CASE id WHEN :one THEN :other::bigint ELSE :one::bigint END WHERE id IN (:one, :other)")
                .param("one", one)
                .param("other", other)
                .update();
    }

    /** The merge of the two that stands and the one made with it, the last one first; empty when they are not merged. */
    List<Merges.Merge> madeTogether(long first, long second) {
        return jdbc.sql("""
                        SELECT m.id, m.survivor_id, m.merged_id, m.reason, m.merged_by, m.merged_at, m.together_with
                          FROM person_merge m
                          JOIN person_merge asked ON m.id IN (asked.id, asked.together_with)
                         WHERE asked.undone_at IS NULL AND m.undone_at IS NULL
                           AND (asked.survivor_id, asked.merged_id) IN ((:first, :second), (:second, :first))
                         ORDER BY m.id DESC
                        """)
                .param("first", first)
                .param("second", second)
                .query(Merges.Merge.class)
                .list();
    }
}
