package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects: what a person was called before is said once, however many records and periods tell of it. */
class PersonTest {

    private static final PersonNames PRESENT = new PersonNames("Анна", "Иванова", "Петрова");
    private static final PersonNames MAIDEN = new PersonNames("Анна", "Иванова", "Николова");

    @Test
    void ofTheFormerNamesEachStandsOnceAndNoneIsThePresentOne() {
        Person person = new Person(
                1,
                new PersonalNumber.Disputed("8001010000"),
                PRESENT,
                Sex.FEMALE,
                LocalDate.of(1980, 1, 1),
                null,
                "България",
                MaritalStatus.MARRIED,
                null,
                List.of(),
                List.of(MAIDEN, PRESENT, MAIDEN));
        assertThat(person.formerNames()).containsExactly(MAIDEN);
    }
}
