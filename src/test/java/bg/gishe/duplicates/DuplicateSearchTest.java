package bg.gishe.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.platform.Actor;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Citizens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects the list of possible duplicates: who is on it, who is not, and that decided pairs leave it. */
@ApplicationTest
@Transactional
class DuplicateSearchTest {

    private static final LocalDate BORN = LocalDate.of(1958, 4, 5);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DuplicateSearch search;

    @Autowired
    DuplicateList list;

    @Autowired
    Distinctions distinctions;

    @Autowired
    Merges merges;

    Citizens citizens;
    long person;

    @BeforeEach
    void somebody() {
        citizens = new Citizens(jdbc);
        person = citizens.person("Зюмбюлка Ралева Тропанкева", BORN, true);
    }

    @Test
    void sameNamesHoweverSpeltAndTheSameDayArePairedOnce() {
        long again = citizens.person("Зюмбюлка Ралева Тропънкева", BORN, true);

        assertThat(openOnesOf(person)).containsExactly(again);
        assertThat(lines(DuplicateList.View.OPEN))
                .filteredOn(line -> line.firstId() == person)
                .singleElement()
                .satisfies(line -> assertThat(line.why()).isEqualTo("NAMES"));
    }

    @Test
    void maidenNameOfTheOneIsThePresentNameOfTheOther() {
        long married = citizens.person("Зюмбюлка Ралева Гръблева", BORN, true);
        citizens.formerNames(married, "Зюмбюлка Ралева Тропанкева", LocalDate.of(1980, 1, 1));

        assertThat(openOnesOf(person)).containsExactly(married);
    }

    @Test
    void disputedNumberOfTheOneIsTheRightNumberOfTheOther() {
        String right = citizens.digits(person);
        long disputed = citizens.disputed("Зюмбюля Тропанкева", LocalDate.of(1958, 5, 4), true, right);

        assertThat(openOnesOf(person)).containsExactly(disputed);
    }

    @Test
    void twinsNamesakesOfAnotherDayAndCrowdsUnderAPlaceholderAreNoPairs() {
        citizens.person("Карамфилка Ралева Тропанкева", BORN, true);
        citizens.person("Зюмбюлка Ралева Тропанкева", BORN.plusDays(1), true);
        List<Long> crowd = java.util.stream.IntStream.range(0, 22)
                .mapToObj(i -> citizens.disputed("Неизвестна Неизвестнова", BORN, true, "нзв-" + i))
                .toList();

        assertThat(openOnesOf(person)).isEmpty();
        assertThat(openOnesOf(crowd.getFirst())).isEmpty();
    }

    @Test
    void decidedPairsLeaveTheListAndStandUnderTheirDecision() {
        long different = citizens.person("Зюмбюлка Ралева Тропанкева", BORN, true);
        long same = citizens.person("Зюмбюлка Ралева Тропанкева", BORN, true);
        assertThat(openOnesOf(person)).containsExactly(different, same);

        distinctions.declare(person, different, "братовчедки", Actor.SYSTEM);
        merges.merge(person, same, "една и съща жена", Actor.SYSTEM);

        assertThat(openOnesOf(person)).isEmpty();
        assertThat(lines(DuplicateList.View.DIFFERENT))
                .anyMatch(line -> line.secondId() == different && line.why().equals("братовчедки"));
        assertThat(lines(DuplicateList.View.MERGED))
                .anyMatch(line -> line.firstId() == person && line.secondId() == same);
        distinctions.withdraw(person, different, "не е сигурно", Actor.SYSTEM);
        assertThat(openOnesOf(person)).containsExactly(different);
    }

    private List<Long> openOnesOf(long one) {
        search.search();
        return lines(DuplicateList.View.OPEN).stream()
                .filter(line -> line.firstId() == one || line.secondId() == one)
                .map(line -> line.firstId() == one ? line.secondId() : line.firstId())
                .sorted()
                .toList();
    }

    private List<DuplicateList.Line> lines(DuplicateList.View view) {
        return java.util.stream.IntStream.range(0, 40)
                .boxed()
                .flatMap(page -> list.find(view, page).stream().limit(DuplicateList.PAGE))
                .toList();
    }
}
