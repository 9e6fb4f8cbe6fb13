package bg.gishe.requests;

import static bg.gishe.requests.Asked.ASKER;
import static bg.gishe.requests.Asked.known;
import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.ApplicantRelation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: a relief of the fee that depends on age is given by the age in the register, of the one whose relief it is. */
class ReliefByAgeTest {

    @ParameterizedTest(name = "{0} born {1} about somebody born {2}")
    @CsvSource({
        "SELF, 1991-03-04, 1991-03-04, false",
        "SELF, 1961-11-28, 1961-11-28, true",
        "SELF, 1961-11-29, 1961-11-29, false",
        "PROXY, 1950-01-02, 1991-03-04, false",
        "PROXY, 1991-03-04, 1950-01-02, true",
        "GUARDIAN, 1991-03-04, 1950-01-02, true",
        "HEIR, 1950-01-02, 1991-03-04, true",
        "HEIR, 1991-03-04, 1930-01-02, false",
        "AUTHORITY, , 1950-01-02, true",
        "THIRD_PERSON, , 1930-01-02, true"
    })
    void reliefFrom65IsDueByTheRegister(ApplicantRelation relation, String born, String subject, boolean due) {
        Standing about = known(1, subject, null);
        Standing asker = born == null ? null : known(ASKER, born, null);
        Asking asking = new Asking(
                Applicant.of(relation, null, "Някой", null), asker, null, ApplicantPractice.DEFAULT, Asked.TODAY);

        assertThat(asking.hasCompleted(65, about)).isEqualTo(due);
    }
}
