package bg.gishe.issuing;

import bg.gishe.people.Egn;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.LimitedCapacity;
import bg.gishe.people.Sex;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.Standing;
import java.time.LocalDate;
import java.util.Optional;

/** In what right somebody asked, in the one word that fits, as printed on documents. */
final class RelationText {

    private RelationText() {}

    /**
     * The word for the applicant.
     *
     * @param subject whom the document is about
     */
    static String of(Applicant applicant, Standing subject, LocalDate day) {
        return switch (applicant.relation()) {
            case SELF -> "лично";
            case PARENT -> "родител";
            case GUARDIAN -> guardian(subject, day);
            case PLACED_WITH -> "лице, при което детето е настанено";
            case SOCIAL_SERVICE -> "социална служба";
            case SPOUSE -> sex(applicant, subject) == Sex.FEMALE ? "съпруга" : "съпруг";
            case CHILD -> "дете";
            case HEIR -> "наследник";
            case DECLARANT -> "лице, което организира погребението";
            case PROXY -> "пълномощник";
            case COURT_CERTIFICATE -> "лице със съдебно удостоверение";
            case THIRD_PERSON -> "трето лице с доказано право";
            case AUTHORITY -> "служебно";
        };
    }

    /** Who acts for another is a guardian, who assists another a curator (ЗЛС, чл. 3–5; СК, чл. 153). */
    private static String guardian(Standing subject, LocalDate day) {
        boolean assists = subject.restrictions().stream()
                .filter(one -> one.kind().isInterdiction())
                .filter(one -> one.until() == null || one.until().isAfter(day))
                .findFirst()
                .map(one -> one.kind() == LegalRestriction.Kind.LIMITED_INTERDICTION)
                .orElse(subject.person().ageOn(day) >= LimitedCapacity.FROM_YEARS);
        return assists ? "попечител" : "настойник";
    }

    private static Sex sex(Applicant applicant, Standing subject) {
        return Optional.ofNullable(applicant.number())
                .flatMap(Egn::parse)
                .map(Egn::sex)
                .orElse(subject.person().sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE);
    }
}
