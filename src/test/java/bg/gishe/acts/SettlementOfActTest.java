package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Ekatte;
import bg.gishe.people.Settlement;
import bg.gishe.people.Settlements;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects: an act says its settlement as it was called on the act's day, whatever the classifier calls it now. */
@ApplicationTest
@Transactional
class SettlementOfActTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2009, 8, 7);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settlements settlements;

    @Autowired
    Acts acts;

    @Autowired
    ActList list;

    @Autowired
    ActSearch search;

    @Test
    void renamedSettlementKeepsItsNameOnActsOfBefore() {
        settlements.take(List.of(named("с.", "Старо Име")));
        Town village = new Town(jdbc).in("99001");
        Town.Citizen mother = village.woman("Селска Петрова Майка", LocalDate.of(1980, 1, 2));
        long old = village.birth(village.man("Ранен Петров Селски", LONG_AGO), mother, null);
        settlements.take(List.of(named("гр.", "Ново Име")));
        long later =
                village.birth(village.man("Късен Петров Селски", LocalDate.now().plusDays(1)), mother, null);

        assertThat(acts.find(old).orElseThrow().registry().place()).isEqualTo("с. Старо Име");
        assertThat(acts.find(old).orElseThrow().event().place()).isEqualTo("с. Старо Име");
        assertThat(acts.find(later).orElseThrow().registry().place()).isEqualTo("гр. Ново Име");
        assertThat(acts.find(later).orElseThrow().event().place()).isEqualTo("гр. Ново Име");
        ActNumber number = acts.find(old).orElseThrow().number();
        assertThat(list.find(new ActList.Filter(ActKind.BIRTH, 2009, number.number(), null, null, null, 0)))
                .filteredOn(line -> line.id() == old)
                .extracting(ActList.Line::place)
                .containsExactly("с. Старо Име");
        for (String typed : new String[] {"Старо", "Ново"}) {
            assertThat(search.find(new ActQuery(number.number(), 2009, LONG_AGO, ActKind.BIRTH, typed)))
                    .as("found by " + typed)
                    .extracting(ActHit::place)
                    .containsExactly("с. Старо Име");
        }
    }

    private static Settlement named(String kind, String name) {
        return new Settlement(new Ekatte("99001"), kind, name, "SZR31", "Стара Загора", "Стара Загора");
    }
}
