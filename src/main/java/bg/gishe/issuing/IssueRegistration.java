package bg.gishe.issuing;

import bg.gishe.acts.Originals;
import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.Certificates;
import bg.gishe.documents.SealState;
import bg.gishe.payments.Payment;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.Payments;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import bg.gishe.platform.Violation;
import bg.gishe.requests.Asking;
import bg.gishe.requests.Askings;
import bg.gishe.requests.Baskets;
import bg.gishe.requests.RequestRegister;
import bg.gishe.requests.ServiceRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Registers, charges and numbers a basket in one short transaction, the first step of issuing: everything official about a basket is decided and stored in it, except the file itself. */
@Component
class IssueRegistration {

    /** What came of the order, and the documents that it numbered. */
    record Registered(Result<Issued> outcome, List<Numbered> fresh) {

        static Registered nothing(Violation... faults) {
            return new Registered(Result.refused(List.of(faults)), List.of());
        }
    }

    private final VerdictBoards boards;
    private final Baskets baskets;
    private final RequestRegister register;
    private final RequestOrders orders;
    private final Askings askings;
    private final Payments payments;
    private final Originals originals;
    private final Certificates certificates;
    private final Numbering numbering;
    private final InTheMaking inTheMaking;
    private final AuditTrail audit;
    private final Clock clock;

    IssueRegistration(
            VerdictBoards boards,
            Baskets baskets,
            RequestRegister register,
            RequestOrders orders,
            Askings askings,
            Payments payments,
            Originals originals,
            Certificates certificates,
            Numbering numbering,
            InTheMaking inTheMaking,
            AuditTrail audit,
            Clock clock) {
        this.boards = boards;
        this.baskets = baskets;
        this.register = register;
        this.orders = orders;
        this.askings = askings;
        this.payments = payments;
        this.originals = originals;
        this.certificates = certificates;
        this.numbering = numbering;
        this.inTheMaking = inTheMaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers, charges and numbers the basket once; a second order of the same basket finds what the first made.
     *
     * @param personId whose documents they are to be
     * @param typed reads the order by what can be done for the person, as it holds until the documents are registered; asked again when the
     *     transaction is
     * @param seal the seal as just looked at: without it nothing new is begun
     */
    @TriedAgain
    @Transactional
    Registered register(long personId, Function<VerdictBoard, Result<BasketOrder>> typed, Actor clerk, SealState seal) {
        Optional<VerdictBoard> board = boards.holding(personId);
        if (board.isEmpty()) {
            return Registered.nothing(Violation.of("services", "counter.basket.not-yours"));
        }
        return switch (typed.apply(board.get())) {
            case Result.Done<BasketOrder>(BasketOrder order) -> register(order, board.get(), clerk, seal);
            case Result.Refused<BasketOrder>(var faults) -> new Registered(Result.refused(faults), List.of());
        };
    }

    private Registered register(BasketOrder order, VerdictBoard board, Actor clerk, SealState seal) {
        if (!(order.payment() instanceof PaymentMethod.AtDesk method)) {
            throw new IllegalArgumentException("Money that comes later issues nothing now");
        }
        Optional<Baskets.Basket> basket = baskets.lock(order.basketId())
                .filter(found -> found.clerk().equals(clerk.username())
                        && found.subjectId() == order.subjectId()
                        && !found.isAsked());
        if (basket.isEmpty()) {
            return Registered.nothing(Violation.of("services", "counter.basket.not-yours"));
        }
        if (basket.get().isIssued()) {
            List<Long> earlier = certificatesOf(order.basketId());
            return new Registered(Result.done(new Issued(order.basketId(), earlier, false)), List.of());
        }
        if (seal instanceof SealState.Unusable unusable) {
            return Registered.nothing(Reassessment.sealFault(unusable));
        }
        Asking asking = askings.of(order.applicant(), board.file().standing(), LocalDate.now(clock));
        OrderCheck check = new OrderCheck(board, order, asking, clerk);
        List<Violation> faults = check.faults().isEmpty() ? inTheMaking.against(order) : check.faults();
        if (!faults.isEmpty()) {
            return new Registered(Result.refused(faults), List.of());
        }
        // Of two desks at once one hands the original over; the other is told that it cannot be issued any more.
        if (!originalsTaken(check)) {
            return Registered.nothing(Violation.of("services", "counter.basket.service.not-at-once"));
        }
        List<Numbered> numbered = store(method, board, check, clerk);
        List<Long> keys = numbered.stream().map(Numbered::certificateId).toList();
        return new Registered(Result.done(new Issued(order.basketId(), keys, true)), numbered);
    }

    /** The documents of a basket, replaced ones not counted. */
    @Transactional(readOnly = true)
    List<Long> certificatesOf(UUID basketId) {
        return register.ofBasket(basketId).stream()
                .flatMap(
                        request -> certificates.ofRequest(request.id()).stream().limit(1))
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

    private List<Numbered> store(PaymentMethod.AtDesk method, VerdictBoard board, OrderCheck check, Actor clerk) {
        BasketOrder order = check.order();
        baskets.close(order.basketId(), clock.instant());
        // Numbers last and always in one order: all registrations, the receipt, all certificates.
        List<ServiceRequest> requests = new ArrayList<>();
        for (OrderCheck.Priced line : check.priced()) {
            requests.add(register.registerForIssue(orders.of(order, line), clerk));
        }
        Payment payment = payments.take(order.basketId(), check.total(), method, order.ground(), clerk);
        List<Numbered> issued = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            OrderCheck.Priced line = check.priced().get(i);
            ServiceRequest request = requests.get(i);
            Numbered numbered = numbering.number(
                    board.file(), line.service(), request, FeeText.printed(line.fee()), payment, clerk);
            issued.add(numbered);
            audit.record(AuditEntry.of(AuditAction.REQUEST_REGISTERED)
                    .about(request.subjectId())
                    .on("request " + request.number().text())
                    .because(request.purpose())
                    .with(java.util.Map.of(
                            "service", request.serviceCode(),
                            "relation", request.applicant().relation().name(),
                            "certificate", numbered.number().text(),
                            "receipt", payment.receipt().text())));
        }
        return issued;
    }
}
