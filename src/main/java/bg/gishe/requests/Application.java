package bg.gishe.requests;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.people.Family;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for which document about whom, with what the register knows: all that {@link ApplicantRule} looks at.
 *
 * @param family relatives of the subject in the register
 * @param restrictions legal restrictions of the subject, of all times
 * @param act the act that would be certified, or null
 */
public record Application(
        Applicant applicant,
        Person subject,
        Family family,
        List<LegalRestriction> restrictions,
        AdministrativeService service,
        @Nullable CivilStatusAct act,
        LocalDate today) {}
