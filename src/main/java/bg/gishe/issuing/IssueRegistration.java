package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.Originals;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.Speed;
import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.CertificateNumber;
import bg.gishe.certificates.CertificateOrder;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.fees.Payment;
import bg.gishe.fees.Payments;
import bg.gishe.issuing.forms.StandardForms;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Municipality;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.Baskets;
import bg.gishe.requests.Fault;
import bg.gishe.requests.RequestOrder;
import bg.gishe.requests.RequestRegister;
import bg.gishe.requests.ServiceRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.json.JsonMapper;

/** The first short transaction: everything official about a basket is decided and stored in it, except the file itself. */
@Component
class IssueRegistration {

    /** What came of the order, and the documents that it numbered. */
    record Registered(IssueOutcome outcome, List<Numbered> fresh) {

        static Registered nothing(Fault... faults) {
            return new Registered(new IssueOutcome.Rejected(List.of(faults)), List.of());
        }
    }

    private final CaseFiles files;
    private final Baskets baskets;
    private final RequestRegister register;
    private final Payments payments;
    private final Originals originals;
    private final Certificates certificates;
    private final AuditTrail audit;
    private final Municipality municipality;
    private final JsonMapper json;
    private final Clock clock;

    IssueRegistration(
            CaseFiles files,
            Baskets baskets,
            RequestRegister register,
            Payments payments,
            Originals originals,
            Certificates certificates,
            AuditTrail audit,
            Municipality municipality,
            JsonMapper json,
            Clock clock) {
        this.files = files;
        this.baskets = baskets;
        this.register = register;
        this.payments = payments;
        this.originals = originals;
        this.certificates = certificates;
        this.audit = audit;
        this.municipality = municipality;
        this.json = json;
        this.clock = clock;
    }

    /** Registers, charges and numbers the basket once; a second order of the same basket finds what the first made. */
    @Transactional
    Registered register(BasketOrder order, VerdictBoard board, Actor clerk) {
        Optional<Baskets.Basket> basket = baskets.lock(order.basketId())
                .filter(found -> found.clerk().equals(clerk.username()) && found.subjectId() == order.subjectId());
        if (basket.isEmpty()) {
            return Registered.nothing(Fault.of("services", "basket.not-yours"));
        }
        if (basket.get().isIssued()) {
            List<Long> earlier = certificatesOf(order.basketId());
            return new Registered(new IssueOutcome.Issued(order.basketId(), earlier, false), List.of());
        }
        OrderCheck check = new OrderCheck(board, order, LocalDate.now(clock));
        if (!check.faults().isEmpty()) {
            return new Registered(new IssueOutcome.Rejected(check.faults()), List.of());
        }
        // Of two desks at once one hands the original over; the other is told that it cannot be issued any more.
        if (!originalsTaken(check)) {
            return Registered.nothing(Fault.of("services", "basket.service.not-at-once"));
        }
        List<Numbered> numbered = store(order, board, check, clerk);
        List<Long> keys = numbered.stream().map(Numbered::certificateId).toList();
        return new Registered(new IssueOutcome.Issued(order.basketId(), keys, true), numbered);
    }

    /** The documents of a basket, replaced ones not counted. */
    @Transactional(readOnly = true)
    List<Long> certificatesOf(UUID basketId) {
        return register.ofBasket(basketId).stream()
                .flatMap(request -> certificates.ofRequest(request.id()).stream().limit(1))
                .map(Certificate::id)
                .toList();
    }

    private boolean originalsTaken(OrderCheck check) {
        for (OrderCheck.Priced line : check.priced()) {
            if (line.service().isOriginal()
                    && !originals.take(java.util.Objects.requireNonNull(line.actId()), LocalDate.now(clock))) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return false;
            }
        }
        return true;
    }

    private List<Numbered> store(BasketOrder order, VerdictBoard board, OrderCheck check, Actor clerk) {
        baskets.close(order.basketId(), clock.instant());
        // Numbers last and always in one order: all registrations, the receipt, all certificates.
        List<ServiceRequest> requests = new ArrayList<>();
        for (OrderCheck.Priced line : check.priced()) {
            requests.add(register.registerForIssue(request(order, line), clerk));
        }
        Payment payment = payments.take(order.basketId(), check.total(), order.payment(), order.claim(), clerk);
        List<Numbered> issued = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            OrderCheck.Priced line = check.priced().get(i);
            ServiceRequest request = requests.get(i);
            Snapshot[] facts = new Snapshot[1];
            Certificate certificate = certificates.register(
                    new CertificateOrder(request.id(), request.serviceCode(), request.subjectId(), null),
                    (number, code) -> facts[0] = snapshot(board, line, request, payment, clerk, number, code));
            issued.add(Numbered.of(certificate, request, facts[0]));
            audit.record(AuditEntry.of(AuditAction.REQUEST_REGISTERED)
                    .about(request.subjectId())
                    .on("request " + request.number().text())
                    .because(request.purpose())
                    .with(java.util.Map.of(
                            "service", request.serviceCode(),
                            "relation", request.applicant().relation().name(),
                            "certificate", certificate.number().text(),
                            "receipt", payment.receipt().text())));
        }
        return issued;
    }

    private RequestOrder request(BasketOrder order, OrderCheck.Priced line) {
        List<FeeText.Line> lines = line.fee().lines().stream().map(FeeText::of).toList();
        return new RequestOrder(
                order.basketId(),
                Channel.COUNTER,
                line.service(),
                order.subjectId(),
                line.actId(),
                Speed.ORDINARY,
                line.line().copies(),
                blankToNull(line.line().purpose()),
                line.line().form(),
                order.applicant(),
                line.fee(),
                json.writeValueAsString(lines));
    }

    private Snapshot snapshot(
            VerdictBoard board,
            OrderCheck.Priced line,
            ServiceRequest request,
            Payment payment,
            Actor clerk,
            CertificateNumber number,
            VerificationCode code) {
        Optional<CivilStatusAct> act = board.file().actFor(line.service());
        return new Snapshot(
                java.util.Objects.requireNonNull(line.service().template(), "a service at once has a template"),
                line.service().templateVersion(),
                line.service().title(),
                new Snapshot.Issuer(
                        municipality.name(), municipality.seat(), municipality.department(), municipality.address()),
                number.text(),
                LocalDate.now(clock),
                request.number().text(),
                LocalDate.ofInstant(request.registeredAt(), clock.getZone()),
                line.service().grounds(),
                request.purpose(),
                line.service().validity(),
                FeeText.printed(line.fee()),
                payment.amount().isZero() ? null : payment.receipt().text(),
                applicant(request.applicant()),
                clerk.fullName(),
                clerk.position(),
                request.copies(),
                act.map(files::nextOrdinal).orElse(0),
                code.value(),
                municipality.publicAddress() + "/v/" + code.value(),
                municipality.specimen(),
                FactsTree.of(board.file(), act, municipality.code()),
                form(board.file(), line, act));
    }

    private static Snapshot.@Nullable Form form(CaseFile file, OrderCheck.Priced line, Optional<CivilStatusAct> act) {
        StandardForm form = line.service().standardForm();
        FormLanguage language = line.line().form();
        String template = line.service().template();
        if (form == null || language == null || template == null) {
            return null;
        }
        PersonNames now = act.flatMap(found -> FactsTree.namesAfterChange(file.person(), found)).orElse(null);
        return StandardForms.of(form, language, new StandardForms.Certified(template, file.person(), act.orElse(null), now));
    }

    private static @Nullable String applicant(Applicant applicant) {
        return applicant.relation() == ApplicantRelation.SELF
                ? null
                : applicant.name() + " – " + FeeText.relation(applicant.relation());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
