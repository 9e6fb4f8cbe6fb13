package bg.gishe.requests;

import static bg.gishe.requests.Faults.fault;
import static bg.gishe.requests.Faults.missing;
import static bg.gishe.requests.Faults.none;
import static bg.gishe.requests.Faults.unless;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is written down of whoever asks, and which documents they show. */
final class IdentityRules {

    private IdentityRules() {}

    /** The names of whoever asks for another are written down where the register has none for the number; one letter is nobody's name. */
    static final ApplicantRule nameIsGiven = asked -> {
        String name = asked.applicant().name().strip();
        return asked.relation() == ApplicantRelation.SELF
                ? none()
                : unless(name.length() >= 2, "name", name.isEmpty() ? "name.missing" : "name.short");
    };

    /** A person, unlike a body, is known by a valid number; who has none by the day of birth (Наредба № РД-02-20-6, Приложение № 1). */
    static final ApplicantRule numberIsValid = asked -> {
        String number = Objects.requireNonNullElse(asked.applicant().number(), "");
        if (!asked.relation().isAnotherPerson()
                || asked.asker().isPresent()
                || number.isBlank() && asked.applicant().birthDate() != null) {
            return none();
        }
        return unless(isNumber(number), "number", number.isBlank() ? "number.missing" : "number.invalid");
    };

    /** Whether it is an ЕГН or a ЛНЧ by its check digit. */
    static boolean isNumber(@Nullable String number) {
        return number != null && (Egn.parse(number).isPresent() || Lnch.isValid(number));
    }

    /** A proxy shows an express notarised power of attorney; a guardian the act of the court or body; a body its letter; a third person what proves the right. */
    static final ApplicantRule authorityIsShown = asked -> ApplicantRule.needsAuthority(asked.relation())
            ? missing(asked.applicant().authority().number(), "authorityNumber", "authority.number-missing")
                    .or(() -> unless(
                            asked.applicant().authority().date() != null, "authorityDate", "authority.date-missing"))
                    .or(() -> missing(
                            asked.applicant().authority().issuer(), "authorityNotary", "authority.notary-missing"))
            : none();

    /** No document of authority is made tomorrow. */
    static final ApplicantRule authorityIsNotFromTheFuture = asked -> {
        LocalDate made = asked.applicant().authority().date();
        return unless(made == null || !made.isAfter(asked.today()), "authorityDate", "authority.date-in-future");
    };

    /** An expired document gives no right. */
    static final ApplicantRule authorityHasNotExpired = asked -> {
        LocalDate last = asked.applicant().authority().validUntil();
        return unless(last == null || !last.isBefore(asked.today()), "authorityValidUntil", "authority.expired");
    };

    /** Kind and number of the identity document are written down, and its issuer where there is more than one (Наредба № РД-02-20-6, Приложение № 1а). */
    static final ApplicantRule identityDocumentIsNoted = asked -> {
        IdentityCheck shown = asked.applicant().identity();
        if (asked.relation().isBody()) {
            return none();
        }
        return missing(shown.kind(), "documentKind", "document.kind-missing")
                .or(() -> unless(
                        !IdentityCheck.OFFICIAL_LETTER.equals(shown.kind()),
                        "documentKind",
                        "document.not-of-a-person"))
                .or(() -> missing(shown.number(), "documentNumber", "document.missing"))
                .or(() -> IdentityCheck.ID_CARD.equals(shown.kind())
                        ? none()
                        : missing(shown.issuer(), "documentIssuer", "document.issuer-missing"));
    };

    /** The official says that they looked at the original: it is asked, and never taken for said. */
    static final ApplicantRule identityIsChecked =
            asked -> asked.relation().isBody() || asked.applicant().identity().checked()
                    ? none()
                    : fault("identityChecked", "identity.unchecked");
}
