package bg.gishe.requests;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.people.Egn;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the desk, whatever they ask for.
 *
 * @param asker what the register says of the applicant; null when it does not know them
 * @param backer what it says of whoever stands behind the applicant; null when it does not know them, or nobody does
 * @param practice what the municipality has decided where the law is silent
 * @param today the day of asking
 */
public record Asking(
        Applicant applicant,
        @Nullable Standing asker,
        @Nullable Standing backer,
        ApplicantPractice practice,
        LocalDate today) {

    /** The application for one document. */
    public Application forDocument(Standing about, AdministrativeService service, @Nullable CivilStatusAct act) {
        return new Application(this, about, service, act);
    }

    /** When whoever asks was born: by the register, else by their ЕГН, else as they say; empty when nobody can tell. */
    Optional<LocalDate> born() {
        return Optional.ofNullable(asker)
                .map(one -> one.person().birthDate())
                .or(() -> Optional.ofNullable(applicant.number())
                        .flatMap(Egn::parse)
                        .map(Egn::birthDate))
                .or(() -> Optional.ofNullable(applicant.birthDate()));
    }

    /**
     * Whether a relief from so many completed years is due: to whoever asks in their own right, and to the one about whom they ask where they
     * represent them. Whose age nobody can tell shows it by the proof.
     */
    public boolean hasCompleted(int years, Standing about) {
        Optional<LocalDate> born = switch (applicant.relation()) {
            case PROXY, GUARDIAN, PLACED_WITH, SOCIAL_SERVICE, AUTHORITY ->
                Optional.of(about.person().birthDate());
            case SELF, PARENT, SPOUSE, CHILD, HEIR, DECLARANT, COURT_CERTIFICATE, THIRD_PERSON -> born();
        };
        return born.map(day -> Period.between(day, today).getYears() >= years).orElse(true);
    }
}
