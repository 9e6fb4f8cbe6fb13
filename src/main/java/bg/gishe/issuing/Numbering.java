package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.StandardForm;
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
    private final Municipality municipality;
    private final Clock clock;

    Numbering(CaseFiles files, Certificates certificates, Municipality municipality, Clock clock) {
        this.files = files;
        this.certificates = certificates;
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
        Snapshot[] facts = new Snapshot[1];
        Certificate certificate = certificates.register(
                new CertificateOrder(request.id(), request.serviceCode(), request.subjectId(), null),
                (number, code) -> facts[0] = snapshot(file, service, request, fee, payment, clerk, number, code));
        return Numbered.of(certificate, request, facts[0]);
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
                DocumentFacts.of(text.document(), file, act, municipality.code()),
                form(file, service, request.formLanguage(), act));
    }

    private Snapshot snapshot(
            CaseFile file,
            AdministrativeService service,
            ServiceRequest request,
            String fee,
            Payment payment,
            Actor clerk,
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
                asked(new AskedFor(request.copies(), request.purpose(), request.applicant())),
                new Snapshot.Paid(
                        fee,
                        payment.amount().isZero() ? null : payment.receipt().text()),
                Snapshot.Official.of(clerk),
                Snapshot.Verification.of(code.value(), municipality),
                act.map(files::nextOrdinal).orElse(0),
                municipality.specimen(),
                DocumentFacts.of(text.document(), file, act, municipality.code()),
                form(file, service, request.formLanguage(), act));
    }

    private static Snapshot.ServiceText text(AdministrativeService service) {
        return new Snapshot.ServiceText(
                Objects.requireNonNull(service.document().template(), "a service at once has a template"),
                service.templateVersion(),
                service.document().title(),
                service.document().grounds(),
                service.document().validity());
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
    static Snapshot.Asked asked(AskedFor asked) {
        return new Snapshot.Asked(asked.purpose(), applicant(asked.applicant()), asked.copies());
    }

    private static @Nullable String applicant(Applicant applicant) {
        return applicant.relation() == ApplicantRelation.SELF
                ? null
                : applicant.name() + " – " + FeeText.relation(applicant.relation());
    }
}
