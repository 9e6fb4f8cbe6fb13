package bg.gishe.requests;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ApplicationRules;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Condition;
import bg.gishe.catalog.DocumentText;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.Nature;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.people.Egn;
import bg.gishe.people.Family;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import bg.gishe.platform.Violation;
import bg.gishe.testing.Registers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** An application as an official tells it, one thing after another; what is not told is in order. */
final class Asked {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    static final IdentityCheck SHOWN = new IdentityCheck("ID_CARD", "645000000", null, true);
    static final long ASKER = 2;
    static final long BACKER = 3;

    private Person subject;
    private List<Relative> family = List.of();
    private final List<LegalRestriction> restrictions = new ArrayList<>();
    private Applicant applicant;
    private Standing asker;
    private Standing backer;
    private FactSource source = FactSource.POPULATION_REGISTER;
    private List<Condition> conditions = List.of();
    private ApplicantPractice practice = ApplicantPractice.DEFAULT;

    private Asked(Person subject) {
        this.subject = subject;
        this.applicant = Applicant.of(
                        ApplicantRelation.SELF,
                        1L,
                        "Иван Георгиев Петров",
                        subject.number().digits())
                .identifiedBy(SHOWN);
    }

    /** About whoever was born on the day. */
    static Asked about(String born) {
        return new Asked(Registers.born(LocalDate.parse(born)));
    }

    /** About a person of 1975 who died on the day. */
    static Asked aboutTheDead(String day) {
        return new Asked(Registers.deceased(LocalDate.parse(day)));
    }

    /** Somebody whom the register knows under the key, born and perhaps dead. */
    static Standing known(long id, String born, String died, LegalRestriction... restrictions) {
        LocalDate birth = LocalDate.parse(born);
        Person person = Registers.person(
                MaritalStatus.SINGLE,
                birth,
                died == null ? null : LocalDate.parse(died),
                new PersonalNumber.OfCitizen(Egn.of(birth, 13)));
        return new Standing(Registers.withId(person, id), Registers.family(), List.of(restrictions));
    }

    static LegalRestriction restriction(LegalRestriction.Kind kind, String since, String until) {
        return restriction(kind, since, until, null, null);
    }

    static LegalRestriction restriction(
            LegalRestriction.Kind kind, String since, String until, String guardian, Long guardianId) {
        LocalDate day = LocalDate.parse(since);
        return new LegalRestriction(
                kind,
                "Районен съд",
                "1",
                day,
                day,
                until == null ? null : LocalDate.parse(until),
                guardian,
                guardianId);
    }

    /** A relative of the subject under the key. */
    static Relative relative(Relative.Kind kind, long id, String until, boolean adoptedSimply) {
        Relative one = Registers.relative(
                kind, Egn.of(LocalDate.of(1970, 11, 11), (int) id).value());
        return new Relative(
                kind,
                id,
                one.number(),
                one.names(),
                one.sex(),
                one.birthDate(),
                null,
                null,
                until == null ? null : LocalDate.parse(until),
                adoptedSimply);
    }

    static Relative relative(Relative.Kind kind, long id) {
        return relative(kind, id, null, false);
    }

    Asked with(Relative... relatives) {
        family = List.of(relatives);
        return this;
    }

    Asked restricted(LegalRestriction restriction) {
        restrictions.add(restriction);
        return this;
    }

    /** Asked for by somebody in this right whom the register knows. */
    Asked by(ApplicantRelation relation, Standing somebody) {
        asker = somebody;
        return by(Applicant.of(
                        relation,
                        somebody.person().id(),
                        somebody.person().names().full(),
                        somebody.person().number().digits())
                .identifiedBy(SHOWN));
    }

    /** Asked for by somebody with this number, whom the register does not know. */
    Asked by(ApplicantRelation relation, String number) {
        return by(Applicant.of(relation, null, "Чужд Петров Човек", number).identifiedBy(SHOWN));
    }

    Asked by(Applicant somebody) {
        applicant = somebody;
        return this;
    }

    Asked showing(String number, String date, String issuer) {
        applicant =
                applicant.entitledBy(new Authority(number, date == null ? null : LocalDate.parse(date), null, issuer));
        return this;
    }

    Asked backedBy(Standing somebody) {
        backer = somebody;
        return backedBy(new Backing(
                somebody.person().names().full(), somebody.person().number().digits(), null));
    }

    Asked backedBy(Backing backing) {
        applicant = applicant.backedBy(backing);
        return this;
    }

    Asked identifiedBy(IdentityCheck check) {
        applicant = applicant.identifiedBy(check);
        return this;
    }

    Asked married() {
        subject = Registers.person(MaritalStatus.MARRIED, subject.birthDate(), null, subject.number());
        return this;
    }

    Asked from(FactSource facts, Condition... demanded) {
        source = facts;
        conditions = List.of(demanded);
        return this;
    }

    Asked where(ApplicantPractice.Question question, boolean answer) {
        practice = new ApplicantPractice(Map.of(question, answer));
        return this;
    }

    /** The sentences that the official hears, as field and key. */
    List<String> faults() {
        return ApplicantRule.faultsOf(application()).stream().map(Asked::told).toList();
    }

    /** The same for a request that was taken in earlier. */
    List<String> faultsOnceTakenIn() {
        return ApplicantRule.faultsByTheRegister(application()).stream()
                .map(Asked::told)
                .toList();
    }

    private static String told(Violation fault) {
        return fault.field() + " " + fault.key().replace("requests.applicant.", "");
    }

    private Application application() {
        Standing about = new Standing(subject, new Family(family), restrictions);
        boolean self = applicant.relation() == ApplicantRelation.SELF;
        return new Asking(applicant, self ? about : asker, backer, practice, TODAY)
                .forDocument(
                        about,
                        new AdministrativeService(
                                1,
                                new ServiceCode("SERVICE"),
                                10,
                                null,
                                "Документ",
                                Nature.BOTH,
                                source,
                                conditions,
                                new DocumentText("ДОКУМЕНТ", List.of("чл. 24"), null, "marital-status", null),
                                1,
                                new ApplicationRules(
                                        EnumSet.allOf(ApplicantRelation.class),
                                        EnumSet.allOf(Channel.class),
                                        List.of()),
                                Map.of()),
                        null);
    }
}
