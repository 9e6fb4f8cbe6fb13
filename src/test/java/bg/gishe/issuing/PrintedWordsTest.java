package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.Sex;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.Standing;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: a document says the one word that fits, never two to choose from, and of nothing paid that it was free. */
class PrintedWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({
        "1975-01-02, PLENARY_INTERDICTION, , настойник",
        "1975-01-02, LIMITED_INTERDICTION, , попечител",
        "1975-01-02, LIMITED_INTERDICTION, 2020-01-01, попечител",
        "2014-11-28, , , настойник",
        "2012-11-30, , , настойник",
        "2012-11-29, , , попечител",
        "2010-01-01, PLENARY_INTERDICTION, , настойник"
    })
    void whoActsForAnotherIsAGuardianAndWhoAssistsIsACurator(
            LocalDate born, LegalRestriction.Kind kind, LocalDate until, String word) {
        List<LegalRestriction> restrictions = kind == null
                ? List.of()
                : List.of(new LegalRestriction(kind, "съд", "1", born.plusYears(1), null, until, null));

        assertThat(said(ApplicantRelation.GUARDIAN, null, Registers.born(born), restrictions))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"7501020018, MALE, съпруга", "7501020002, FEMALE, съпруг", ", MALE, съпруга", ", FEMALE, съпруг"})
    void aSpouseIsAHusbandOrAWife(String number, Sex subject, String word) {
        Person person = Registers.with(Registers.person(MaritalStatus.MARRIED), subject, List.of(), List.of());

        assertThat(said(ApplicantRelation.SPOUSE, number, person, List.of())).isEqualTo(word);
    }

    @Test
    void whatCostsNothingIsFree() {
        assertThat(FeeText.printed(Money.zero(CurrencyUnit.EUR), List.of())).isEqualTo("безплатно");
        assertThat(FeeText.printed(Money.of(CurrencyUnit.EUR, 2.56), List.of())).isEqualTo("2,56 €");
    }

    private static String said(
            ApplicantRelation relation, String number, Person subject, List<LegalRestriction> restrictions) {
        return RelationText.of(
                Applicant.of(relation, null, "Някой", number),
                new Standing(subject, Registers.family(), restrictions),
                TODAY);
    }
}
