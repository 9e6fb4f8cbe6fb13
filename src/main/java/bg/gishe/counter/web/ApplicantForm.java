package bg.gishe.counter.web;

import static bg.gishe.counter.web.BasketForm.orNull;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.Family;
import bg.gishe.people.Person;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Relative;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.ApplicantRule;
import bg.gishe.requests.Authority;
import bg.gishe.requests.Backing;
import bg.gishe.requests.IdentityCheck;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The applicant as typed into the basket: who they are, what they showed, and who stands behind them. */
final class ApplicantForm {

    private final BasketForm form;
    private final Person subject;
    private final Family family;
    private final ApplicantRelation relation;

    ApplicantForm(BasketForm form, Person subject, Family family) {
        this.form = form;
        this.subject = subject;
        this.family = family;
        this.relation = form.relation(subject);
    }

    Applicant applicant() {
        return asker().identifiedBy(new IdentityCheck(
                        orNull(form.text("documentKind")),
                        orNull(form.text("documentNumber")),
                        orNull(form.text("documentIssuer")),
                        form.text("identityChecked").equals("true")))
                .entitledBy(authority())
                .backedBy(backing());
    }

    private Applicant asker() {
        if (relation == ApplicantRelation.SELF) {
            return Applicant.of(relation, subject.id(), subject.names().full(), number(subject.number()));
        }
        Optional<Long> chosen =
                AskerChoice.of(form.text("relation")).flatMap(choice -> Optional.ofNullable(choice.relativeId()));
        if (chosen.isPresent()) {
            return relative(chosen.get())
                    .map(one ->
                            Applicant.of(relation, one.personId(), one.names().full(), number(one.number())))
                    .orElseGet(() -> {
                        form.wrong("relation", "platform.field.choice");
                        return Applicant.of(relation, null, "", null);
                    });
        }
        String number = orNull(form.text("number").replaceAll("\\s", ""));
        return Applicant.of(relation, null, form.text("name").strip(), number)
                .born(number == null && relation.isAnotherPerson() ? form.date("birthDate") : null);
    }

    private Authority authority() {
        return ApplicantRule.takesAuthority(relation)
                ? new Authority(
                        orNull(form.text("authorityNumber")),
                        form.date("authorityDate"),
                        form.date("authorityValidUntil"),
                        orNull(form.text("authorityNotary")))
                : Authority.NONE;
    }

    /** A body has nobody behind it; of a person only what their relation asks for is read. */
    private Backing backing() {
        if (relation.isBody()) {
            return Backing.NONE;
        }
        if (relation == ApplicantRelation.PLACED_WITH) {
            return new Backing(
                    orNull(form.text("opinionBody")), orNull(form.text("opinionNumber")), form.date("opinionDate"));
        }
        if (relation == ApplicantRelation.PROXY && !subject.isAlive()) {
            return new Backing(null, digits("heirNumber"), null);
        }
        return consenting()
                .map(parent -> new Backing(parent.names().full(), number(parent.number()), null))
                .orElseGet(() -> new Backing(orNull(form.text("consentName")), digits("consentNumber"), null));
    }

    private Optional<Relative> consenting() {
        return family.relatives().stream()
                .filter(one -> form.text("consentBy").equals(String.valueOf(one.personId())))
                .findFirst();
    }

    private Optional<Relative> relative(long id) {
        return AskerChoice.offered(subject, family.relatives()).stream()
                .filter(one -> one.choice().value().equals(form.text("relation")))
                .map(AskerChoice.Offered::relative)
                .filter(one -> one.personId() == id)
                .findFirst();
    }

    private @Nullable String digits(String field) {
        return orNull(form.text(field).replaceAll("\\s", ""));
    }

    private static @Nullable String number(PersonalNumber number) {
        return number instanceof PersonalNumber.Disputed ? null : number.digits();
    }
}
