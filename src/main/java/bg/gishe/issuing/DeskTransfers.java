package bg.gishe.issuing;

import bg.gishe.bank.ExpectedOrder;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.TillSettings;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Baskets of the desk that are paid by transfer or through the state's e-payment: registered and expected in one transaction. */
@Service
public class DeskTransfers {

    private static final int LONGEST_PAYER = 140;

    private final DeferredPayment deferredPayment;
    private final ExpectedPayments expectations;
    private final TillSettings settings;
    private final Clock clock;

    DeskTransfers(DeferredPayment deferredPayment, ExpectedPayments expectations, TillSettings settings, Clock clock) {
        this.deferredPayment = deferredPayment;
        this.expectations = expectations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Registers the basket and expects its fee, once however often it is asked for. */
    @Transactional
    public Result<AskOutcome> ask(BasketOrder order, PaymentMethod.Route route, VerdictBoard board, Actor clerk) {
        if (route == PaymentMethod.Route.TRANSFER && !settings.bank().isKnown()) {
            return Result.refusedAt("method", "bank.no-account");
        }
        Result<AskOutcome> outcome = deferredPayment.ask(order, board, clerk);
        if (outcome instanceof Result.Done<AskOutcome>(AskOutcome.Asked(var total, var payer))) {
            expectations.expect(
                    new ExpectedOrder.OfBasket(
                            order.basketId(),
                            route,
                            payer.substring(0, Math.min(payer.length(), LONGEST_PAYER)),
                            total,
                            order.ground(),
                            LocalDate.now(clock).plusDays(settings.paymentTerm())),
                    clerk);
        }
        return outcome;
    }
}
