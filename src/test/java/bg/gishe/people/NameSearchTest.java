package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Citizens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects the search by names: any order, alphabet and habit of spelling, small errors, former names and names of acts, narrowed by birth. */
@ApplicationTest
@Transactional
class NameSearchTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonSearch search;

    Citizens citizens;
    long person;

    @BeforeEach
    void somebodyWithEveryDifficultLetter() {
        citizens = new Citizens(jdbc);
        person = citizens.person("Щилянка Желязкова Чърчълиева", LocalDate.of(1971, 5, 6), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Щилянка Чърчълиева",
                "чърчълиева щилянка",
                "Shtilyanka Zhelyazkova Charchalieva",
                "6tilqnka jelqzkova",
                "6tilianka 4ur4ulieva",
                "Shtiljanka Chyrchylieva",
                "Shtilianka Zheliazkova",
                "щилянка желяскова",
                "Щилянка Чърчълева",
                "Щилянка Чръчълиева",
                "Щилян Чърч"
            })
    void sameWomanIsFoundHoweverSheIsSpelt(String typed) {
        assertThat(search.byName(typed)).extracting(PersonHit::id).first().isEqualTo(person);
    }

    @Test
    void exactSpellingStandsBeforeABeginningAndBothAreNoMistake() {
        long longer = citizens.person("Щилянка Желязкова Чърчълиевата", LocalDate.of(1971, 5, 6), true);

        List<PersonHit> hits = search.byName("Щилянка Чърчълиева");

        assertThat(hits).extracting(PersonHit::id).containsExactly(person, longer);
        assertThat(hits).extracting(hit -> hit.match().isPlain()).containsExactly(true, true);
    }

    @Test
    void hitTellsOfASpellingThatMerelyResembles() {
        assertThat(search.byName("Щилянка Чърчълиевва").getFirst().match().spelt())
                .isTrue();
    }

    @Test
    void formerNameIsFoundAndTold() {
        citizens.formerNames(person, "Щилянка Желязкова Пръмбова", LocalDate.of(1999, 1, 1));

        PersonHit hit = search.byName("Пръмбова Щилянка").getFirst();

        assertThat(hit.id()).isEqualTo(person);
        assertThat(hit.names()).isEqualTo("Щилянка Желязкова Чърчълиева");
        assertThat(hit.match().source()).isEqualTo(PersonHit.Source.FORMER);
        assertThat(hit.match().name()).isEqualTo("Щилянка Желязкова Пръмбова");
    }

    @Test
    void marriedNameThatOnlyTheActHasIsFoundUnlessTheActIsRestricted() {
        long act = citizens.act("MARRIAGE", LocalDate.of(1995, 9, 9), "68850");
        citizens.party(act, "SPOUSE_1", person, "Храмбурова");

        PersonHit hit = search.byName("Щилянка Храмбурова").getFirst();
        assertThat(hit.id()).isEqualTo(person);
        assertThat(hit.match().source()).isEqualTo(PersonHit.Source.ACT);
        assertThat(hit.match().act().kind()).isEqualTo("MARRIAGE");

        jdbc.sql("UPDATE act SET restriction_reason = 'тайна на осиновяването' WHERE id = :act")
                .param("act", act)
                .update();
        assertThat(search.byName("Щилянка Храмбурова"))
                .extracting(PersonHit::id)
                .doesNotContain(person);
    }

    @Test
    void birthNarrowsNamesakesAndADayAloneIsEnough() {
        long younger = citizens.person("Щилянка Желязкова Чърчълиева", LocalDate.of(1988, 8, 8), true);

        assertThat(search.byName("Чърчълиева")).extracting(PersonHit::id).containsExactly(younger, person);
        PersonQuery named = PersonQuery.of("Чърчълиева");
        assertThat(ids(named.born(LocalDate.of(1971, 1, 1), LocalDate.of(1971, 12, 31))))
                .containsExactly(person);
        assertThat(ids(named.born(LocalDate.of(1988, 8, 9), null))).isEmpty();
        assertThat(ids(PersonQuery.of("").born(LocalDate.of(1988, 8, 8), LocalDate.of(1988, 8, 8))))
                .contains(younger);
        assertThat(ids(PersonQuery.of("").born(LocalDate.of(1988, 8, 8), null))).isEmpty();
    }

    @Test
    void filtersHoldTogether() {
        citizens.lives(person, "81414", "ул. „Гаговец“ № 3");
        PersonQuery inChirpan = new PersonQuery("Щилянка", null, null, "чирп", Sex.FEMALE, true, MaritalStatus.SINGLE);

        assertThat(ids(inChirpan)).containsExactly(person);
        assertThat(ids(new PersonQuery("Щилянка", null, null, "Ямбол", null, null, null)))
                .doesNotContain(person);
        assertThat(ids(new PersonQuery("Щилянка", null, null, null, Sex.MALE, null, null)))
                .doesNotContain(person);
        assertThat(ids(new PersonQuery("Щилянка", null, null, null, null, false, null)))
                .doesNotContain(person);
        assertThat(ids(new PersonQuery("Щилянка", null, null, null, null, null, MaritalStatus.MARRIED)))
                .doesNotContain(person);
        assertThat(ids(new PersonQuery("Щилянка", null, null, "%", null, null, null)))
                .contains(person);
    }

    @Test
    void moreThanAPageOfNamesakesIsTold() {
        for (int i = 0; i < 25; i++) {
            citizens.person("Гюргевана Ивова Тръпкова", LocalDate.of(1950 + i, 1, 1), true);
        }

        PersonSearch.Found found = search.find(PersonQuery.of("Гюргевана"));

        assertThat(found.hits()).hasSize(PersonSearch.MOST_HITS);
        assertThat(found.more()).isTrue();
        assertThat(found.hits().getFirst().birthDate()).isEqualTo(LocalDate.of(1974, 1, 1));
    }

    @Test
    void disputedNumberIsFoundAsItWasRecorded() {
        long odd = citizens.disputed("Щилянка Втора", LocalDate.of(1971, 5, 6), true, "7105060000");

        assertThat(search.byNumber("7105060000")).containsExactly(new PersonSearch.Numbered(odd, false, true));
        assertThat(search.byNumber(citizens.digits(person)))
                .containsExactly(new PersonSearch.Numbered(person, false, false));
    }

    private List<Long> ids(PersonQuery query) {
        return search.find(query).hits().stream().map(PersonHit::id).toList();
    }
}
