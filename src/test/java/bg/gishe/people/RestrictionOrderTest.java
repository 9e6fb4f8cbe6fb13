package bg.gishe.people;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.LegalRestriction.Kind;
import bg.gishe.people.RestrictionOrder.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects what may be entered as a legal restriction of a person. */
class RestrictionOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Person PERSON = person(1, null);

    @ParameterizedTest(name = "{0} decided {1}, in force from {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PLENARY_INTERDICTION, 2026-10-01, 2026-10-20, -",
                "PLENARY_INTERDICTION, 2026-12-01, 2026-12-01, DECIDED_IN_FUTURE SINCE_IN_FUTURE",
                "PLENARY_INTERDICTION, 2026-10-01, 2026-11-25, SINCE_IN_FUTURE",
                "PLENARY_INTERDICTION, 2026-10-01, 2026-09-30, SINCE_BEFORE_DECISION",
                "PLENARY_INTERDICTION, 1975-01-01, 1975-01-02, DECIDED_BEFORE_BIRTH ENDED_LATER",
                "PLENARY_INTERDICTION, 2014-01-01, 2014-01-02, ENDED_LATER",
                "LIMITED_INTERDICTION, 2026-10-01, 2026-10-20, -",
                "PARENTAL_RIGHTS_LOST, 2026-10-01, 2026-10-20, IN_FORCE",
                "PARENTAL_RIGHTS_LIMITED, 2026-10-01, 2026-10-20, -"
            })
    void daysAndKnownRestrictionsAreMinded(Kind kind, LocalDate decided, LocalDate since, @Nullable String faults) {
        List<LegalRestriction> known = List.of(
                known(Kind.PARENTAL_RIGHTS_LOST, LocalDate.of(2020, 1, 1), null),
                known(Kind.PLENARY_INTERDICTION, LocalDate.of(2010, 1, 1), LocalDate.of(2015, 1, 1)));

        assertThat(order(kind, decided, since, null, null).faults(PERSON, known, TODAY))
                .extracting(violation -> violation.key().substring("people.restrictions.fault.".length()))
                .containsExactlyInAnyOrder(faults == null ? new String[0] : faults.split(" "));
    }

    @Test
    void nobodyIsUnderBothInterdictionsAtOnce() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        List<LegalRestriction> known = List.of(known(Kind.LIMITED_INTERDICTION, LocalDate.of(2020, 1, 1), null));

        assertThat(order(Kind.PLENARY_INTERDICTION, day, day, null, null).faults(PERSON, known, TODAY))
                .containsExactly(Fault.OTHER_INTERDICTION.violation());
    }

    @Test
    void guardianIsSomebodyElseWhoLivesAndStandsByAnInterdiction() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertThat(order(Kind.PLENARY_INTERDICTION, day, day, PERSON, null).faults(PERSON, List.of(), TODAY))
                .containsExactly(Fault.GUARDIAN_IS_PERSON.violation());
        assertThat(order(Kind.PLENARY_INTERDICTION, day, day, person(2, day), null)
                        .faults(PERSON, List.of(), TODAY))
                .containsExactly(Fault.GUARDIAN_DEAD.violation());
        assertThat(order(Kind.PARENTAL_RIGHTS_LOST, day, day, null, "Иван Петров")
                        .faults(PERSON, List.of(), TODAY))
                .containsExactly(Fault.GUARDIAN_NOT_EXPECTED.violation());
        assertThat(order(Kind.LIMITED_INTERDICTION, day, day, null, "Иван Петров")
                        .faults(PERSON, List.of(), TODAY))
                .isEmpty();
    }

    private static RestrictionOrder order(
            Kind kind, LocalDate decided, LocalDate since, @Nullable Person guardian, @Nullable String guardianName) {
        return new RestrictionOrder(kind, "Окръжен съд", "гр. д. № 1/2026", decided, since, guardian, guardianName);
    }

    private static LegalRestriction known(Kind kind, LocalDate since, @Nullable LocalDate until) {
        return new LegalRestriction(kind, "Окръжен съд", "гр. д. № 2/2009", since, since, until, null);
    }

    private static Person person(long id, @Nullable LocalDate death) {
        return new Person(
                id,
                new PersonalNumber.OfCitizen(Egn.of(LocalDate.of(1980, 3, 4), 2)),
                new PersonNames("Иван", "Петров", "Тестов"),
                Sex.MALE,
                LocalDate.of(1980, 3, 4),
                null,
                "България",
                MaritalStatus.SINGLE,
                death,
                List.of(),
                List.of());
    }
}
