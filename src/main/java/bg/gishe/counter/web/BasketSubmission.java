package bg.gishe.counter.web;

import bg.gishe.counter.ClientFiles;
import bg.gishe.issuing.AskOutcome;
import bg.gishe.issuing.BasketLetters;
import bg.gishe.issuing.BasketOrder;
import bg.gishe.issuing.DeskTransfers;
import bg.gishe.issuing.Issuance;
import bg.gishe.issuing.Issued;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.payments.MoneyText;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.Shift;
import bg.gishe.payments.Shifts;
import bg.gishe.payments.TillClosedException;
import bg.gishe.platform.Actor;
import bg.gishe.platform.LookFirst;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.requests.Baskets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Hands a typed basket in: what is paid at the desk is issued, what is paid through the bank is asked for. */
@Component
class BasketSubmission {

    /** Of a basket that is paid at a desk whose shift is not open. */
    static final String NO_SHIFT = TillClosedException.Reason.NO_OPEN_SHIFT.key();

    private final ClientFiles files;
    private final Baskets baskets;
    private final Issuance issuance;
    private final DeskTransfers transfers;
    private final Shifts shifts;

    BasketSubmission(ClientFiles files, Baskets baskets, Issuance issuance, DeskTransfers transfers, Shifts shifts) {
        this.files = files;
        this.baskets = baskets;
        this.issuance = issuance;
        this.transfers = transfers;
        this.shifts = shifts;
    }

    /**
     * Hands the basket in, once however often it is asked for.
     *
     * @return the page to go to, also of a basket that was handed in before, whatever was changed in it since; or what is wrong
     */
    Result<String> handIn(long personId, MultiValueMap<String, String> typed, Actor clerk) {
        BasketForm form = new BasketForm(typed);
        UUID basket = form.basket().orElse(new UUID(0, 0));
        Result<String> outcome = LookFirst.at(
                "/counter/baskets/" + basket,
                () -> form.isPaidLater() || !form.text("openShift").isEmpty()
                        ? prepared(personId, typed, basket, clerk)
                        : issued(personId, typed, clerk));
        return outcome.isDone()
                ? outcome
                : baskets.settled(basket)
                        .filter(known -> known.isOf(clerk.username()) && (known.isAsked() || known.isIssued()))
                        .map(known -> Result.done(
                                (known.isAsked() ? "/counter/awaiting/" : "/counter/baskets/") + known.id()))
                        .orElse(outcome);
    }

    /** What is asked of the bank, or of the till before anything is issued, is seen from the order first. */
    private Result<String> prepared(long personId, MultiValueMap<String, String> typed, UUID basket, Actor clerk) {
        Optional<VerdictBoard> board = files.again(personId);
        if (board.isEmpty()) {
            return issued(personId, typed, clerk);
        }
        return order(typed, clerk).apply(board.get()).then(order -> {
            if (order.payment() instanceof PaymentMethod.ThroughBank(var route)) {
                return transfers
                        .ask(order, route, board.get(), clerk)
                        .then((AskOutcome asked) -> Result.done("/counter/awaiting/" + basket));
            }
            List<Violation> till = openShift(new BasketForm(typed), clerk);
            return till.isEmpty() ? issued(personId, typed, clerk) : Result.refused(till);
        });
    }

    private Result<String> issued(long personId, MultiValueMap<String, String> typed, Actor clerk) {
        return issuance.issue(personId, order(typed, clerk), clerk)
                .then((Issued issued) -> Result.done("/counter/baskets/" + issued.basketId()));
    }

    private static Function<VerdictBoard, Result<BasketOrder>> order(MultiValueMap<String, String> typed, Actor clerk) {
        return board -> {
            BasketForm form = new BasketForm(typed);
            BasketOrder order = form.order(
                    board.file().person(),
                    board.file().family(),
                    BasketView.of(board, form).total());
            return form.faults().isEmpty()
                    ? Result.done(order)
                    : Result.refused(Stream.concat(form.faults().stream(), BasketLetters.faults(order, clerk).stream())
                            .toList());
        };
    }

    /** Where the clerk forgot to open the shift, the button beside the payment opens it and the basket stays. */
    private List<Violation> openShift(BasketForm form, Actor clerk) {
        if (form.text("openShift").isEmpty()) {
            return List.of();
        }
        Optional<Money> openingFloat = MoneyText.parse(form.text("openingFloat"));
        if (openingFloat.isEmpty()) {
            return List.of(Violation.of("till", NO_SHIFT), Violation.of("openingFloat", "payments.shift.float.wrong"));
        }
        return switch (shifts.open(clerk, openingFloat.get())) {
            case Result.Done<Shift> opened -> List.of();
            case Result.Refused<Shift> refused ->
                List.of(Violation.of("till", refused.first().key()));
        };
    }
}
