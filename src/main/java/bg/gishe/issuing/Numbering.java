package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.StandardForm;
import bg.gishe.catalog.Validity;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateNumber;
import bg.gishe.certificates.CertificateOrder;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.issuing.forms.StandardForms;
import bg.gishe.payments.Payment;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Municipality;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.AskedFor;
import bg.gishe.requests.ServiceRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the document of a paid request its number and fixes what it says. */
@Component
class Numbering {

    private final CaseFiles files;
    private final Certificates certificates;
    private final DocumentFacts facts;
    private final Signers signers;
    private final Municipality municipality;
    private final Clock clock;

    Numbering(
            CaseFiles files,
            Certificates certificates,
            DocumentFacts facts,
            Signers signers,
            Municipality municipality,
            Clock clock) {
        this.files = files;
        this.certificates = certificates;
        this.facts = facts;
        this.signers = signers;
        this.municipality = municipality;
        this.clock = clock;
    }

    /**
     * Numbers the document, in the caller's transaction.
     *
     * @param fee the fee as printed on it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Numbered number(
            CaseFile file,
            AdministrativeService service,
            ServiceRequest request,
            String fee,
            Payment payment,
            Actor clerk) {
        Snapshot[] said = new Snapshot[1];
        Signers.Signer signer = signers.of(text(service).document(), clerk);
        Certificate certificate = certificates.register(
                new CertificateOrder(
                        request.id(), request.serviceCode(), request.subjectId(), signer.isAwaited(), null),
                (number, code) ->
                        said[0] = snapshot(file, service, request, fee, payment, signer.official(), number, code));
        return Numbered.of(certificate, request, said[0]);
    }

    /** What the document of the request says by the facts of today; who asked, what was paid and which extract it is stay as they were. */
    Snapshot again(CaseFile file, AdministrativeService service, ServiceRequest request, Snapshot before) {
        Optional<CivilStatusAct> act = file.actFor(service);
        Snapshot.ServiceText text = text(service);
        return new Snapshot(
                text,
                before.issuer(),
                before.numbers(),
                before.asked(),
                before.paid(),
                before.official(),
                before.verification(),
                before.ordinal(),
                before.specimen(),
                facts.of(text.document(), file, act),
                form(file, service, request.formLanguage(), act));
    }

    private Snapshot snapshot(
            CaseFile file,
            AdministrativeService service,
            ServiceRequest request,
            String fee,
            Payment payment,
            Snapshot.Official official,
            CertificateNumber number,
            VerificationCode code) {
        Optional<CivilStatusAct> act = file.actFor(service);
        Snapshot.ServiceText text = text(service);
        return new Snapshot(
                text,
                Snapshot.Issuer.of(municipality),
                new Snapshot.Numbers(
                        number.text(),
                        LocalDate.now(clock),
                        request.number().text(),
                        LocalDate.ofInstant(request.registeredAt(), clock.getZone())),
                asked(file, new AskedFor(request.copies(), request.purpose(), request.applicant())),
                new Snapshot.Paid(
                        fee,
                        payment.amount().isZero() ? null : payment.receipt().text()),
                official,
                Snapshot.Verification.of(code.value(), municipality),
                act.map(files::nextOrdinal).orElse(0),
                municipality.specimen(),
                facts.of(text.document(), file, act),
                form(file, service, request.formLanguage(), act));
    }

    private static Snapshot.ServiceText text(AdministrativeService service) {
        return new Snapshot.ServiceText(
                Objects.requireNonNull(service.document().template(), "a service at once has a template"),
                service.templateVersion(),
                service.document().title(),
                service.document().grounds(),
                service.document().printedValidity().map(Validity::text).orElse(null),
                service.document().printedValidity().map(Validity::ground).orElse(null));
    }

    private static Snapshot.@Nullable Form form(
            CaseFile file,
            AdministrativeService service,
            @Nullable FormLanguage language,
            Optional<CivilStatusAct> act) {
        StandardForm form = service.document().standardForm();
        String template = service.document().template();
        if (form == null || language == null || template == null) {
            return null;
        }
        PersonNames now = act.flatMap(found -> FactsFromAct.namesAfterChange(file.person(), found))
                .orElse(null);
        return StandardForms.of(
                form, language, new StandardForms.Certified(template, file.person(), act.orElse(null), now));
    }

    /** What a document says of what was asked for. */
    Snapshot.Asked asked(CaseFile file, AskedFor asked) {
        return new Snapshot.Asked(asked.purpose(), applicant(file, asked.applicant()), asked.copies());
    }

    private @Nullable String applicant(CaseFile file, Applicant applicant) {
        return applicant.relation() == ApplicantRelation.SELF
                ? null
                : applicant.name() + " – " + RelationText.of(applicant, file.standing(), LocalDate.now(clock));
    }
}
