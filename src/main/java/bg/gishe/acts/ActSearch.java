package bg.gishe.acts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds acts by their number and year, and as narrowly as more of them is known. */
@Repository
@Transactional(readOnly = true)
public class ActSearch {

    private final JdbcClient jdbc;

    ActSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The principals of the acts that are meant; a blocked act is not found. Index act_number_idx. */
    public List<ActHit> find(ActQuery query) {
        return jdbc.sql("""
                        SELECT p.person_id,
                               coalesce((SELECT concat_ws(' ', x.given, x.middle, x.family)
                                           FROM marginal_note n JOIN note_party x ON x.note_id = n.id AND x.role = p.role AND x.given IS NOT NULL
                                          WHERE n.act_id = a.id ORDER BY n.noted_on DESC, n.id DESC LIMIT 1),
                                        concat_ws(' ', p.given, p.middle, p.family)) AS names, a.kind, a.number, a.made_on,
                               settlement_on(a.ekatte, a.made_on) AS place
                          FROM act a
                          JOIN settlement s USING (ekatte)
                          JOIN act_party p ON p.act_id = a.id AND p.role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED')
                         WHERE a.number = :number AND a.year = :year AND p.person_id IS NOT NULL AND a.blocked_reason IS NULL
                           AND (:day::date IS NULL OR a.made_on = :day)
                           AND (:kind::text IS NULL OR a.kind = :kind)
                           AND (:place::text IS NULL OR name_key(s.name) LIKE name_key(:place) || '%'
                                OR EXISTS (SELECT 1 FROM settlement_history h
                                            WHERE h.ekatte = a.ekatte AND name_key(h.name) LIKE name_key(:place) || '%'))
                         ORDER BY a.kind, place, p.role LIMIT 30
                        """)
                .param("number", query.number())
                .param("year", query.year())
                .param("day", query.madeOn())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("place", query.place())
                .query((row, index) -> new ActHit(
                        row.getLong("person_id"),
                        row.getString("names"),
                        ActKind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        row.getObject("made_on", LocalDate.class),
                        row.getString("place")))
                .list();
    }
}
