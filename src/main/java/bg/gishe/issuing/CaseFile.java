package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Facts;
import bg.gishe.catalog.IssuingPractice;
import bg.gishe.people.Family;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a person when a document is asked for.
 *
 * @param restrictions legal restrictions of all times
 * @param referenceVersion version of catalogue and tariff when the file was opened
 */
public record CaseFile(
        Person person,
        Family family,
        List<LegalRestriction> restrictions,
        List<CivilStatusAct> acts,
        long referenceVersion) {

    /** The act that the service would certify: the latest of its kind about the person. */
    public Optional<CivilStatusAct> actFor(AdministrativeService service) {
        return service.source()
                .actKind()
                .flatMap(kind -> CivilStatusAct.about(person.id(), kind, acts).stream().findFirst());
    }

    /** The facts by which the service is judged. */
    public Facts factsFor(AdministrativeService service, IssuingPractice practice, LocalDate today) {
        return new Facts(person, family, actFor(service), practice, today);
    }
}
