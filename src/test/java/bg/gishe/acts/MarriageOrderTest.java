package bg.gishe.acts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.MarriageOrder.Obstacle;
import bg.gishe.acts.MarriageOrder.Side;
import bg.gishe.people.Egn;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Sex;
import bg.gishe.platform.Violation;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects who may marry (СК, чл. 5–7). */
class MarriageOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static Stream<Arguments> couples() {
        LocalDate adult = LocalDate.of(1990, 1, 1);
        LocalDate minor = TODAY.minusYears(17);
        Person man = person(MaritalStatus.SINGLE, adult, Sex.MALE);
        Person woman = person(MaritalStatus.DIVORCED, adult, Sex.FEMALE);
        Person girl = person(MaritalStatus.SINGLE, minor, Sex.FEMALE);
        return Stream.of(
                Arguments.of(man, woman, null, TODAY, List.of()),
                Arguments.of(man, woman, null, TODAY.plusDays(1), List.of(Side.DAY.violation(Obstacle.DAY_IN_FUTURE))),
                Arguments.of(man, man, null, TODAY, List.of(Side.SECOND.violation(Obstacle.NOT_MAN_AND_WOMAN))),
                Arguments.of(
                        person(MaritalStatus.MARRIED, adult, Sex.MALE),
                        woman,
                        null,
                        TODAY,
                        List.of(Side.FIRST.violation(Obstacle.MARRIED))),
                Arguments.of(man, girl, null, TODAY, List.of(Side.PERMISSION.violation(Obstacle.PERMISSION_MISSING))),
                Arguments.of(man, girl, "Разрешение № 3/2026 г. на Районен съд – Стара Загора", TODAY, List.of()),
                // On the eighteenth birthday no permission is needed; on the day before the sixteenth none helps.
                Arguments.of(
                        man, person(MaritalStatus.SINGLE, TODAY.minusYears(18), Sex.FEMALE), null, TODAY, List.of()),
                Arguments.of(
                        man,
                        person(MaritalStatus.SINGLE, TODAY.minusYears(16).plusDays(1), Sex.FEMALE),
                        "разрешение",
                        TODAY,
                        List.of(Side.SECOND.violation(Obstacle.UNDER_SIXTEEN))),
                Arguments.of(
                        man,
                        Registers.with(Registers.deceased(TODAY.minusDays(3)), Sex.FEMALE, List.of(), List.of()),
                        null,
                        TODAY,
                        List.of(Side.SECOND.violation(Obstacle.DEAD), Side.SECOND.violation(Obstacle.MARRIED))));
    }

    @ParameterizedTest
    @MethodSource("couples")
    void obstaclesOfTheFamilyCodeAreNamedForEachOfTheTwo(
            Person first, Person second, String permission, LocalDate day, List<Violation> faults) {
        MarriageOrder order = new MarriageOrder(
                day,
                LocalTime.NOON,
                new MarriageOrder.Spouse(first, "Петров", false),
                new MarriageOrder.Spouse(second, "Петрова", false),
                "COMMUNITY",
                "един",
                "друг",
                permission);

        assertThat(order.faults(TODAY)).containsExactlyInAnyOrderElementsOf(faults);
    }

    private static Person person(MaritalStatus status, LocalDate born, Sex sex) {
        return Registers.with(
                Registers.person(status, born, null, new PersonalNumber.OfCitizen(Egn.of(born, 1))),
                sex,
                List.of(),
                List.of());
    }
}
