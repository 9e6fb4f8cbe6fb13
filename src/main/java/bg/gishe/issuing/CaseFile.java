package bg.gishe.issuing;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.DerivedStatus;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Facts;
import bg.gishe.catalog.IssuingPractice;
import bg.gishe.people.Family;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Person;
import bg.gishe.requests.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of a person when a document is asked for.
 *
 * @param actsForStatus the person's acts and the death acts of the person's spouses
 * @param restrictions legal restrictions of all times
 * @param actsOfRestricted those of the acts that name somebody whose data an order restricts
 * @param referenceVersion version of catalogue and tariff when the file was opened
 */
public record CaseFile(
        Person person,
        Family family,
        List<LegalRestriction> restrictions,
        List<CivilStatusAct> actsForStatus,
        Set<Long> actsOfRestricted,
        long referenceVersion) {

    /** A file whose acts name nobody whose data are restricted. */
    public CaseFile(
            Person person,
            Family family,
            List<LegalRestriction> restrictions,
            List<CivilStatusAct> actsForStatus,
            long referenceVersion) {
        this(person, family, restrictions, actsForStatus, Set.of(), referenceVersion);
    }

    /** What the register says of the person as one who takes part in a request. */
    public Standing standing() {
        return new Standing(person, family, restrictions);
    }

    /** The acts about the person, the newest event first. */
    public List<CivilStatusAct> acts() {
        return actsForStatus.stream().filter(act -> act.isAbout(person.id())).toList();
    }

    /** The act that the service would certify: of its kind, as {@link #actFor(ActKind)} says. */
    public Optional<CivilStatusAct> actFor(AdministrativeService service) {
        return service.source().actKind().flatMap(this::actFor);
    }

    /** The latest act of the kind about the person that stands; where all are annulled, the latest of these. */
    public Optional<CivilStatusAct> actFor(ActKind kind) {
        return CivilStatusAct.about(person.id(), kind, actsForStatus).stream()
                .min(Comparator.comparing(act -> act.isAnnulled()));
    }

    /** The facts by which the service is judged. */
    public Facts factsFor(AdministrativeService service, IssuingPractice practice, LocalDate today) {
        Optional<CivilStatusAct> act = actFor(service);
        boolean namesRestricted =
                act.filter(one -> actsOfRestricted.contains(one.id())).isPresent();
        return new Facts(person, family, actsForStatus, act, namesRestricted, practice, today);
    }

    /** The acts that prove the person's family status, when they prove the one in the register. */
    public Optional<DerivedStatus.Proved> statusProof(String municipalityCode) {
        return DerivedStatus.of(person.id(), family, actsForStatus, municipalityCode)
                                instanceof DerivedStatus.Proved proved
                        && proved.status() == person.maritalStatus()
                ? Optional.of(proved)
                : Optional.empty();
    }
}
