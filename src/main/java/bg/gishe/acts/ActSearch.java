package bg.gishe.acts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds acts by their number and year. */
@Repository
@Transactional(readOnly = true)
public class ActSearch {

    private final JdbcClient jdbc;

    ActSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The principals of all acts with this number in this year, whatever the settlement; a blocked act is not found.
     * Index act_number_idx.
     */
    public List<ActHit> byNumber(int number, int year) {
        return jdbc.sql("""
                        SELECT p.person_id, concat_ws(' ', p.given, p.middle, p.family) AS names, a.kind, a.number, a.made_on,
                               s.kind || ' ' || s.name AS place
                          FROM act a
                          JOIN settlement s USING (ekatte)
                          JOIN act_party p ON p.act_id = a.id AND p.role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED')
                         WHERE a.number = :number AND a.year = :year AND p.person_id IS NOT NULL AND a.blocked_reason IS NULL
                         ORDER BY a.kind, place, p.role LIMIT 30
                        """)
                .param("number", number)
                .param("year", year)
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
