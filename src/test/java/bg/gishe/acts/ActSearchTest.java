package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects: an act is found though its people are not in the register, this municipality's first, and nothing is cut off in silence. */
@ApplicationTest
@Transactional
class ActSearchTest {

    private static final int NUMBER = 876_543;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActSearch search;

    @Autowired
    ActList list;

    @Test
    void actsOfAllPlacesAreFoundTheMunicipalitysFirstAndOneMoreThanAreShown() {
        jdbc.sql("""
                        WITH made AS (
                            INSERT INTO act (kind, ekatte, year, number, made_on, event_date, record)
                            SELECT k, s.ekatte, 1931, :number, '1931-02-03', '1931-02-03', 'INDEXED'
                              FROM (SELECT ekatte FROM settlement ORDER BY ekatte <> '68850', ekatte LIMIT 12) s
                             CROSS JOIN unnest(ARRAY['BIRTH', 'MARRIAGE', 'DEATH']) AS k
                            RETURNING id, kind)
                        INSERT INTO act_party (act_id, role, given, family)
                        SELECT id, r, r, 'Хартиен' FROM made CROSS JOIN unnest(CASE kind WHEN 'BIRTH' THEN ARRAY['CHILD']
                               WHEN 'DEATH' THEN ARRAY['DECEASED'] ELSE ARRAY['SPOUSE_1', 'SPOUSE_2'] END) AS r
                        """).param("number", NUMBER).update();

        List<ActHit> hits = search.find(new ActQuery(NUMBER, 1931, null, null, null));

        assertThat(hits).hasSize(ActSearch.MOST_HITS + 1).allMatch(hit -> hit.personId() == null);
        assertThat(search.find(new ActQuery(NUMBER, 1931, null, ActKind.MARRIAGE, "Стара Загора")))
                .containsExactly(new ActHit(
                        null,
                        "SPOUSE_1 Хартиен и SPOUSE_2 Хартиен",
                        ActKind.MARRIAGE,
                        NUMBER,
                        LocalDate.of(1931, 2, 3),
                        "гр. Стара Загора"));
        assertThat(search.find(new ActQuery(NUMBER, 1931, null, ActKind.BIRTH, null))
                        .getFirst()
                        .place())
                .isEqualTo("гр. Стара Загора");
    }

    @Test
    void officialsFindAnActByNamesOfWhomeverItIsAbout() {
        Town town = new Town(jdbc);
        Town.Citizen mother = town.woman("Мартиника Петрова Именова", LocalDate.of(1980, 1, 2));
        long act = town.birth(town.man("Щръкльо Петров Ъгълчев", LocalDate.of(2009, 8, 7)), mother, null);

        assertThat(list.find(named("огалчев Щръкльо"))).isEmpty();
        assertThat(list.find(named("ъгълчев  Щръкл")))
                .extracting(ActList.Line::id)
                .containsExactly(act);
        assertThat(list.find(named("Shtraklyo"))).extracting(ActList.Line::id).containsExactly(act);
        assertThat(list.find(named("Щръкльо Мартиника"))).isEmpty();
    }

    private static ActList.Filter named(String names) {
        return new ActList.Filter(null, null, null, names, null, null, 0);
    }
}
