package bg.gishe.catalog;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.DerivedStatus;
import bg.gishe.people.Address;
import bg.gishe.people.Family;
import bg.gishe.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the rules need to know to judge one service for one person.
 *
 * @param acts acts about the person and about the deaths of the person's spouses
 * @param act the act that the document would certify; empty for a document from the population register or when none is known
 * @param namesRestricted whether the act names somebody whose data an order restricts
 * @param practice what the municipality has decided about instant service
 * @param today the day of asking
 */
public record Facts(
        Person subject,
        Family family,
        List<CivilStatusAct> acts,
        Optional<CivilStatusAct> act,
        boolean namesRestricted,
        IssuingPractice practice,
        LocalDate today) {

    /** Facts of an act that names nobody whose data are restricted. */
    public Facts(
            Person subject,
            Family family,
            List<CivilStatusAct> acts,
            Optional<CivilStatusAct> act,
            IssuingPractice practice,
            LocalDate today) {
        this(subject, family, acts, act, false, practice, today);
    }

    /** Whether an order restricts the data of the subject, or of somebody whom the act names. */
    boolean tellsOfRestricted() {
        return subject.dataRestricted() || namesRestricted;
    }

    /** The last day of the subject's life so far: that of the death, or today. */
    LocalDate lastDay() {
        LocalDate death = subject.deathDate();
        return death == null ? today : death;
    }

    /** The family status that follows from the acts. */
    public DerivedStatus derivedStatus() {
        return DerivedStatus.of(subject.id(), family, acts, practice.municipalityCode());
    }

    /** Whether the register holds a present address of the kind. */
    boolean knows(Address.Kind kind) {
        return subject.address(kind).isPresent();
    }

    /** Whether it knows since when each address held that is certified. */
    boolean dates(Address.Kind kind) {
        return subject.certifiedAddresses(kind).stream().allMatch(address -> address.since() != null);
    }
}
