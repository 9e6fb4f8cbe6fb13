package bg.gishe.requests;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.FactSource;
import bg.gishe.people.Family;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Person;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for which document about whom, with what the register knows: all that {@link ApplicantRule} looks at.
 *
 * @param asking who asks, and who stands behind them
 * @param about whom the document is about
 * @param act the act that would be certified, or null
 */
public record Application(
        Asking asking,
        Standing about,
        AdministrativeService service,
        @Nullable CivilStatusAct act) {

    /** Whoever asks. */
    public Applicant applicant() {
        return asking.applicant();
    }

    /** By what right they ask. */
    ApplicantRelation relation() {
        return asking.applicant().relation();
    }

    /** Whom the document is about. */
    public Person subject() {
        return about.person();
    }

    /** Relatives of the subject in the register. */
    public Family family() {
        return about.family();
    }

    /** Legal restrictions of the subject, of all times. */
    public List<LegalRestriction> restrictions() {
        return about.restrictions();
    }

    /** The day of asking. */
    public LocalDate today() {
        return asking.today();
    }

    /** What the register says of whoever asks; empty when it does not know them. */
    Optional<Standing> asker() {
        return Optional.ofNullable(asking.asker());
    }

    /** When whoever asks was born: by the register, else by their ЕГН, else as they say; empty when nobody can tell. */
    Optional<LocalDate> askerBorn() {
        return asking.born();
    }

    /** Whole years of whoever asks, where anything tells them. */
    Optional<Integer> askerAge() {
        return askerBorn().map(born -> Period.between(born, today()).getYears());
    }

    /** Whether the document comes from an act of birth, which belongs to its parents too (ЗГР, чл. 88а, ал. 1). */
    boolean isFromBirthAct() {
        return service.source() == FactSource.BIRTH_ACT;
    }

    /** Whether it is the first extract of a death, the permission to bury (ЗГР, чл. 61, ал. 2). */
    boolean isForBurial() {
        return service.source() == FactSource.DEATH_ACT && service.isOriginal();
    }
}
