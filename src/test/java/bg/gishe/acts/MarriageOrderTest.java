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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects who may marry (СК, чл. 5–7). */
class MarriageOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final ZonedDateTime NOW = TODAY.atTime(18, 0).atZone(ZoneId.of("Europe/Sofia"));

    /** The last day on which a court could permit a marriage. */
    private static final LocalDate LAST = LocalDate.of(2023, 12, 21);

    private static final ActOrigin FOREIGN =
            new ActOrigin(ActOrigin.Kind.FOREIGN_ACT, "Препис, Служба Берлин", "12/2023", "Берлин, Германия", TODAY);

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
                Arguments.of(man, girl, null, TODAY, List.of(Side.SECOND.violation(Obstacle.UNDER_EIGHTEEN))),
                // Since 22.12.2023 no court can permit it; a marriage of before that day keeps the rule of its time.
                Arguments.of(
                        man,
                        girl,
                        "Разрешение № 3/2026 г. на Районен съд – Стара Загора",
                        TODAY,
                        List.of(Side.SECOND.violation(Obstacle.UNDER_EIGHTEEN))),
                Arguments.of(
                        man,
                        seventeenAt(LAST),
                        null,
                        LAST,
                        List.of(Side.PERMISSION.violation(Obstacle.PERMISSION_MISSING))),
                Arguments.of(man, seventeenAt(LAST), "Разрешение № 3/2023 г.", LAST, List.of()),
                Arguments.of(
                        man,
                        seventeenAt(LAST.plusDays(1)),
                        "Разрешение № 3/2023 г.",
                        LAST.plusDays(1),
                        List.of(Side.SECOND.violation(Obstacle.UNDER_EIGHTEEN))),
                Arguments.of(
                        man,
                        person(MaritalStatus.SINGLE, LAST.minusYears(16).plusDays(1), Sex.FEMALE),
                        "Разрешение № 3/2023 г.",
                        LAST,
                        List.of(Side.SECOND.violation(Obstacle.UNDER_SIXTEEN))),
                // On the eighteenth birthday no permission is needed.
                Arguments.of(
                        man, person(MaritalStatus.SINGLE, TODAY.minusYears(18), Sex.FEMALE), null, TODAY, List.of()),
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
                TWO,
                permission,
                day.isBefore(TODAY) ? FOREIGN : null,
                MarriageOrder.Confirmed.NOTHING);

        assertThat(order.faults(NOW, false)).containsExactlyInAnyOrderElementsOf(faults);
    }

    private static final List<Witness> TWO =
            List.of(witness("Анна Ангелова", "02.01.1975"), witness("Борис Борисов", "02.03.1980"));

    @Test
    void actOfAMarriageIsMadeOnItsDayUnlessADocumentOfItIsBrought() {
        assertThat(order(TODAY.minusDays(1), TWO, null).faults(NOW, false))
                .containsExactly(Side.DAY.violation(Obstacle.NOT_TODAY));
        assertThat(order(LocalDate.of(2020, 6, 1), TWO, FOREIGN).faults(NOW, false))
                .isEmpty();
        assertThat(order(LocalDate.of(2020, 6, 1), List.of(), FOREIGN).faults(NOW, false))
                .as("what a foreign act does not say stays empty")
                .isEmpty();
        assertThat(order(TODAY, TWO, new ActOrigin(ActOrigin.Kind.FOREIGN_ACT, "Препис", null, null, TODAY.plusDays(1)))
                        .faults(NOW, false))
                .containsExactly(
                        ActOrigin.Fault.NUMBER_MISSING.violation(),
                        ActOrigin.Fault.PLACE_MISSING.violation(),
                        ActOrigin.Fault.DAY_IN_FUTURE.violation());
        assertThat(order(TODAY, TWO, new ActOrigin(ActOrigin.Kind.COURT, "Решение", null, null, TODAY.minusDays(1)))
                        .faults(NOW, false))
                .containsExactly(ActOrigin.Fault.DAY_BEFORE_EVENT.violation());
    }

    @Test
    void witnessesAreTwoPeopleNeitherOfWhomMarries() {
        Witness anna = witness("Анна Ангелова", "7501020018");
        assertThat(order(TODAY, List.of(), null).faults(NOW, false))
                .containsExactly(Side.FIRST_WITNESS.violation(Obstacle.WITNESS_MISSING));
        assertThat(order(TODAY, List.of(anna), null).faults(NOW, false))
                .containsExactly(Side.SECOND_WITNESS.violation(Obstacle.WITNESS_MISSING));
        assertThat(order(TODAY, List.of(anna, witness("Анна А. Ангелова", "7501020018")), null)
                        .faults(NOW, false))
                .containsExactly(Side.SECOND_WITNESS.violation(Obstacle.WITNESS_TWICE));
        assertThat(order(TODAY, List.of(anna, witness(" анна  ангелова", "02.01.1975")), null)
                        .faults(NOW, false))
                .as("the number tells the same day of birth")
                .containsExactly(Side.SECOND_WITNESS.violation(Obstacle.WITNESS_TWICE));
        assertThat(order(
                                TODAY,
                                List.of(witness("Петър Илиев Колев", "01.02.1980"), witness("Петър Колев", "1.2.1980")),
                                null)
                        .faults(NOW, false))
                .as("the same names without the father's")
                .containsExactly(Side.SECOND_WITNESS.violation(Obstacle.WITNESS_TWICE));
        assertThat(order(
                                TODAY,
                                List.of(
                                        witness("Петър Илиев Колев", "01.02.1980"),
                                        witness("Петър Стоев Колев", "01.02.1980")),
                                null)
                        .faults(NOW, false))
                .as("namesakes of one day by other fathers")
                .isEmpty();
        assertThat(order(TODAY, List.of(anna, witness("Анна Ангелова", "03.01.1975")), null)
                        .faults(NOW, false))
                .as("a namesake of another day")
                .isEmpty();
        assertThat(order(TODAY, List.of(witness("Някой", MAN.number().digits()), anna), null)
                        .faults(NOW, false))
                .containsExactly(Side.FIRST_WITNESS.violation(Obstacle.WITNESS_IS_SPOUSE));
    }

    @Test
    void witnessUnderFullAgeIsAskedAboutAndNotRefused() {
        MarriageOrder order = order(TODAY, List.of(witness("Млада Петрова", "25.11.2008"), TWO.getLast()), null);

        assertThat(order.faults(NOW, false)).isEmpty();
        assertThat(order.questions(NOW.getZone())).contains(Side.WITNESSES.violation(Obstacle.WITNESS_MINOR));
        assertThat(order(TODAY, List.of(witness("Млада Петрова", "24.11.2008"), TWO.getLast()), null)
                        .questions(NOW.getZone()))
                .doesNotContain(Side.WITNESSES.violation(Obstacle.WITNESS_MINOR));
    }

    /** Own and the other's family name, sex, and what is chosen: by rule or not. */
    @ParameterizedTest(name = "{3} of {0} with {1}, {2}: {4}")
    @CsvSource({
        "Иванова, Петров, FEMALE, Иванова, true",
        "Иванова, Петров, FEMALE, Петрова, true",
        "Иванова, Петров, FEMALE, Иванова-Петрова, true",
        "Иванова, Петров, FEMALE, Иванова Петрова, true",
        "Иванова, Митев, FEMALE, Митев, false",
        "Иванова, Петров, FEMALE, Бонд, false",
        "Иванова, Петров, FEMALE, Петрова-Иванова, false",
        "Иванов, Петрова, MALE, Петров, true",
        "Иванов, Петрова, MALE, Петрова, false",
        "Иванова, Загорски, FEMALE, Загорска, true",
        "Иванова, Свещаров-Дончев, FEMALE, Свещарова-Дончева, true",
        "Иванова, Шмид, FEMALE, Шмид, true",
        "Иванова, Шмид, FEMALE, Иванова – Шмид, true",
        "Иванов, Загорска, MALE, Загорски, true"
    })
    void familyNameAfterTheMarriageIsTheOwnTheOthersOrBothWithTheEndingOfTheSex(
            String own, String others, Sex sex, String chosen, boolean follows) {
        assertThat(MarriedName.follows(own, others, sex, chosen)).isEqualTo(follows);
    }

    private static final Person MAN = person(MaritalStatus.SINGLE, LocalDate.of(1990, 1, 1), Sex.MALE);

    private static MarriageOrder order(LocalDate day, List<Witness> witnesses, ActOrigin origin) {
        return new MarriageOrder(
                day,
                LocalTime.NOON,
                new MarriageOrder.Spouse(MAN, "Петров", false),
                new MarriageOrder.Spouse(
                        person(MaritalStatus.SINGLE, LocalDate.of(1991, 1, 1), Sex.FEMALE), "Петрова", false),
                "COMMUNITY",
                witnesses,
                null,
                origin,
                MarriageOrder.Confirmed.NOTHING);
    }

    private static Witness witness(String names, String typed) {
        return Witness.of(names, typed).orElseThrow();
    }

    private static Person seventeenAt(LocalDate day) {
        return person(MaritalStatus.SINGLE, day.minusYears(17), Sex.FEMALE);
    }

    private static Person person(MaritalStatus status, LocalDate born, Sex sex) {
        return Registers.with(
                Registers.person(status, born, null, new PersonalNumber.OfCitizen(Egn.of(born, 1))),
                sex,
                List.of(),
                List.of());
    }
}
