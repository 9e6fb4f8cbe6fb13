package bg.gishe.acts;

import bg.gishe.platform.Municipality;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds acts by their number and year, and as narrowly as more of them is known. */
@Repository
@Transactional(readOnly = true)
public class ActSearch {

    /** Most hits shown; a clerk names day, kind or settlement rather than paging through acts. */
    public static final int MOST_HITS = 30;

    private final JdbcClient jdbc;
    private final Municipality home;

    ActSearch(JdbcClient jdbc, Municipality home) {
        this.jdbc = jdbc;
        this.home = home;
    }

    /**
     * The principals of the acts that are meant, this municipality's first, and one more when there are more than are shown; a restricted
     * act is not found. Of an act whose people are not in the population register there is one hit. Index act_number_idx.
     */
    public List<ActHit> find(ActQuery query) {
        return jdbc.sql("""
                        SELECT p.person_id,
                               coalesce((SELECT concat_ws(' ', x.given, x.middle, x.family)
                                           FROM marginal_note n JOIN note_party x ON x.note_id = n.id AND x.role = p.role AND x.given IS NOT NULL
                                          WHERE n.act_id = a.id ORDER BY n.noted_on DESC, n.id DESC LIMIT 1),
                                        concat_ws(' ', p.given, p.middle, p.family)
                                            || CASE WHEN p.person_id IS NULL AND p.role = 'SPOUSE_1' THEN coalesce(
                                                (SELECT ' и ' || concat_ws(' ', o.given, o.middle, o.family) FROM act_party o
                                                  WHERE o.act_id = a.id AND o.role = 'SPOUSE_2'), '') ELSE '' END) AS names, a.kind, a.number, a.made_on,
                               settlement_on(a.ekatte, a.made_on) AS place
                          FROM act a
                          JOIN settlement_known s USING (ekatte)
                          JOIN act_party p ON p.act_id = a.id AND p.role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED')
                         WHERE a.number = :number AND a.year = :year AND a.restriction_reason IS NULL
                           AND (p.person_id IS NOT NULL OR (p.role <> 'SPOUSE_2' AND NOT EXISTS (SELECT 1 FROM act_party o
                                 WHERE o.act_id = a.id AND o.role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED') AND o.person_id IS NOT NULL)))
                           AND (:day::date IS NULL OR a.made_on = :day)
                           AND (:kind::text IS NULL OR a.kind = :kind)
                           AND (:place::text IS NULL OR name_key(s.name) LIKE name_key(:place) || '%'
                                OR EXISTS (SELECT 1 FROM settlement_once h
                                            WHERE h.ekatte = a.ekatte AND name_key(h.name) LIKE name_key(:place) || '%'))
                         ORDER BY s.municipality_code <> :home, a.kind, place, p.role LIMIT :limit
                        """)
                .param("number", query.number())
                .param("year", query.year())
                .param("day", query.madeOn())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("place", query.place())
                .param("home", home.code())
                .param("limit", MOST_HITS + 1)
                .query((row, index) -> new ActHit(
                        row.getObject("person_id", Long.class),
                        row.getString("names"),
                        ActKind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        row.getObject("made_on", LocalDate.class),
                        row.getString("place")))
                .list();
    }
}
