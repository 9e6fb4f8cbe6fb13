package bg.gishe.requests;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import java.time.LocalDate;
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
}
