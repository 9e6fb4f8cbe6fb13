package bg.gishe.issuing;

import bg.gishe.acts.Originals;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.documents.SealState;
import bg.gishe.payments.Payment;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Baskets whose fee comes through the bank: registered on the day of asking, with the fee of that day, and issued by the facts of
 * the day on which somebody presses the button after the money has come.
 */
@Service
class DeferredPayment {

    /** What came of an issue, and the documents that it numbered. */
    record Registered(PaidOutcome outcome, List<Numbered> fresh) {}

    private final VerdictBoards boards;
    private final Reassessment reassessment;
    private final Baskets baskets;
    private final RequestRegister register;
    private final RequestOrders orders;
    private final Askings askings;
    private final Payments payments;
    private final Originals originals;
    private final Numbering numbering;
    private final InTheMaking inTheMaking;
    private final AuditTrail audit;
    private final Clock clock;

    DeferredPayment(
            VerdictBoards boards,
            Reassessment reassessment,
            Baskets baskets,
            RequestRegister register,
            RequestOrders orders,
            Askings askings,
            Payments payments,
            Originals originals,
            Numbering numbering,
            InTheMaking inTheMaking,
            AuditTrail audit,
            Clock clock) {
        this.boards = boards;
        this.reassessment = reassessment;
        this.baskets = baskets;
        this.register = register;
        this.orders = orders;
        this.askings = askings;
        this.payments = payments;
        this.originals = originals;
        this.numbering = numbering;
        this.inTheMaking = inTheMaking;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers the requests of the basket once, in the caller's transaction; nothing is issued and nothing is booked. */
    @Transactional(propagation = Propagation.MANDATORY)
    Result<AskOutcome> ask(BasketOrder order, VerdictBoard board, Actor clerk) {
        Optional<Baskets.Basket> basket = baskets.lock(order.basketId())
                .filter(found -> found.clerk().equals(clerk.username())
                        && found.subjectId() == order.subjectId()
                        && !found.isIssued());
        if (basket.isEmpty()) {
            return Result.refusedAt("services", "counter.basket.not-yours");
        }
        if (basket.get().isAsked()) {
            return Result.done(new AskOutcome.Again());
        }
        Asking asking = askings.of(order.applicant(), board.file().standing(), LocalDate.now(clock));
        OrderCheck check = new OrderCheck(board, order, asking, clerk);
        List<Violation> faults = check.faults().isEmpty() ? inTheMaking.against(order) : check.faults();
        if (!faults.isEmpty()) {
            return Result.refused(faults);
        }
        baskets.await(order.basketId(), clock.instant());
        for (OrderCheck.Priced line : check.priced()) {
            ServiceRequest request = register.register(orders.of(check.order(), line), clerk);
            audit.record(AuditEntry.of(AuditAction.REQUEST_REGISTERED)
                    .about(request.subjectId())
                    .on("request " + request.number().text())
                    .because(request.purpose())
                    .with(Map.of(
                            "service", request.serviceCode(),
                            "relation", request.applicant().relation().name(),
                            "payment", "awaited")));
        }
        return Result.done(
                new AskOutcome.Asked(check.total(), check.order().applicant().name()));
    }

    /** Gives up what has not been paid: its requests end, and why, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveUp(UUID basketId, String reason, Actor by) {
        if (baskets.lock(basketId).isPresent()) {
            end(register.ofBasket(basketId), reason, by);
        }
    }

    /** Ends those of the requests that wait, since their fee was given back, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(List<ServiceRequest> requests, String reason, Actor by) {
        requests.stream().filter(ServiceRequest::isWaiting).forEach(request -> {
            request.cancel(by, clock.instant(), reason);
            audit.record(
                    by.username(),
                    AuditEntry.of(AuditAction.REQUEST_CANCELLED)
                            .about(request.subjectId())
                            .on("request " + request.number().text())
                            .because(reason));
        });
    }

    /**
     * Numbers what can be made of the paid basket; what cannot be made any more waits with its reason, and its money with it.
     *
     * @param seal the seal as just looked at: without it nothing is numbered, and nothing is held for a reason of its own
     */
    @TriedAgain
    @Transactional
    Registered issue(UUID basketId, Actor clerk, SealState seal) {
        Optional<Baskets.Basket> basket = baskets.lock(basketId).filter(Baskets.Basket::isAsked);
        Optional<Payment> payment = basket.flatMap(found -> payments.of(basketId));
        if (payment.isEmpty()) {
            return new Registered(new PaidOutcome.NotPaid(), List.of());
        }
        List<ServiceRequest> requests = register.ofBasket(basketId);
        if (!seal.isUsable() && requests.stream().anyMatch(ServiceRequest::isWaiting)) {
            return new Registered(new PaidOutcome.NotNow(), List.of());
        }
        List<Numbered> numbered = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (ServiceRequest request : requests) {
            if (request.isWaiting()) {
                issue(request, payment.get(), clerk, held).ifPresent(numbered::add);
            }
        }
        if (!numbered.isEmpty()) {
            baskets.close(basketId, clock.instant(), clerk.username());
        }
        return new Registered(new PaidOutcome.Done(held, !numbered.isEmpty()), numbered);
    }

    private Optional<Numbered> issue(ServiceRequest request, Payment payment, Actor clerk, List<String> held) {
        VerdictBoard board = boards.holding(request.subjectId()).orElseThrow();
        return switch (judge(request, board)) {
            case Result.Done<AdministrativeService>(var service) ->
                Optional.of(number(request, service, board, payment, clerk));
            case Result.Refused<AdministrativeService> refused -> {
                String why = reassessment.words(refused);
                request.review(clerk, clock.instant(), why);
                audit.record(entry(AuditAction.PAID_REQUEST_HELD, request).because(why));
                held.add(why);
                yield Optional.empty();
            }
        };
    }

    private Numbered number(
            ServiceRequest request, AdministrativeService service, VerdictBoard board, Payment payment, Actor clerk) {
        request.startIssuing(clerk, clock.instant());
        Numbered numbered =
                numbering.number(board.file(), service, request, orders.printedFee(request), payment, clerk);
        audit.record(entry(AuditAction.PAID_REQUEST_ISSUED, request)
                .with(Map.of(
                        "certificate",
                        numbered.number().text(),
                        "receipt",
                        payment.receipt().text())));
        return numbered;
    }

    /** The service whose document can be made now; where the document is the one original of the act, it is taken. */
    private Result<AdministrativeService> judge(ServiceRequest request, VerdictBoard board) {
        // What was asked for before a full adoption would say the child's new names to whoever asked then.
        if (request.basketId() != null && baskets.isRestricted(request.basketId())) {
            return Result.refused("issuing.replacement.restricted");
        }
        return reassessment.judge(request, board).then(line -> takeOriginal(request, line.service()));
    }

    private Result<AdministrativeService> takeOriginal(ServiceRequest request, AdministrativeService service) {
        return !service.isOriginal() || originals.take(Objects.requireNonNull(request.actId()), LocalDate.now(clock))
                ? Result.done(service)
                : Result.refused("issuing.paid.original-gone");
    }

    private static AuditEntry entry(AuditAction action, ServiceRequest request) {
        return AuditEntry.of(action)
                .about(request.subjectId())
                .on("request " + request.number().text());
    }
}
