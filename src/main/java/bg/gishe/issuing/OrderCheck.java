package bg.gishe.issuing;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Violation;
import bg.gishe.requests.ApplicantRule;
import bg.gishe.requests.Asking;
import bg.gishe.tariff.FeeCalculator;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.FeeQuote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Looks through an order as if it came from a stranger: nothing that the browser sends is believed. */
final class OrderCheck {

    static final int LONGEST_PURPOSE = 200;

    /** One line of the order that stands the check. */
    record Priced(
            AdministrativeService service,
            BasketOrder.Line line,
            @Nullable Long actId,
            FeeQuote fee) {}

    private final VerdictBoard board;
    private final BasketOrder order;
    private final Actor clerk;
    private final Asking asking;
    private final List<Violation> faults = new ArrayList<>();
    private final List<Priced> priced = new ArrayList<>();

    OrderCheck(VerdictBoard board, BasketOrder order, Asking asking, Actor clerk) {
        this.board = board;
        this.order = order.by(asking.applicant());
        this.clerk = clerk;
        this.asking = asking;
        checkClaim();
        checkLines();
        checkApplicant();
        checkLetters();
        if (faults.isEmpty()) {
            checkPayment();
        }
    }

    /** The order, asked for under the names that the register has. */
    BasketOrder order() {
        return order;
    }

    List<Violation> faults() {
        return faults;
    }

    List<Priced> priced() {
        return priced;
    }

    /** The sum of the order by the calculator. */
    Money total() {
        return Money.total(priced.stream().map(line -> line.fee().total()).toList());
    }

    private void checkClaim() {
        if (order.claim() == null) {
            return;
        }
        FeeExemption exemption = board.tariff().exemptions().get(order.claim().code());
        String proof = order.claim().proof();
        if (exemption == null || !exemption.atDesk()) {
            faults.add(Violation.of("exemption", "payments.payment.exemption.unknown"));
        } else if (!order.lines().isEmpty() && !order.has(BasketOrder.Charge.CLAIMED)) {
            faults.add(Violation.of("exemption", "payments.payment.exemption.covers-nothing"));
        } else if (exemption.fromYears() != null
                && !asking.hasCompleted(exemption.fromYears(), board.file().standing())) {
            faults.add(Violation.of("exemption", "payments.payment.exemption.age", exemption.fromYears()));
        } else if (exemption.proof() != null && (proof == null || proof.isBlank())) {
            faults.add(Violation.of("exemptionProof", "payments.payment.exemption.proof-missing", exemption.proof()));
        }
    }

    private void checkLines() {
        if (order.lines().isEmpty()) {
            faults.add(Violation.of("services", "counter.basket.empty"));
        }
        Set<Object> seen = new HashSet<>();
        for (BasketOrder.Line line : order.lines()) {
            Optional<VerdictBoard.Line> judged = board.line(line.service());
            String purpose = line.purpose();
            if (!seen.add(line.service()) || judged.isEmpty() || !judged.get().isAtOnce()) {
                faults.add(Violation.of("services", "counter.basket.service.not-at-once"));
            } else if (line.copies() < 1 || line.copies() > FeeCalculator.MOST_COPIES) {
                faults.add(Violation.of(
                        "copies-" + line.service(), "counter.basket.copies.range", FeeCalculator.MOST_COPIES));
            } else if (line.form() != null && judged.get().service().document().standardForm() == null) {
                faults.add(Violation.of("form-" + line.service(), "counter.basket.form.none"));
            } else if (line.charge() == BasketOrder.Charge.INTERNAL && !isInternalUse()) {
                faults.add(Violation.of("charge-" + line.service(), "counter.basket.charge.not-internal"));
            } else if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
                faults.add(Violation.of("purpose", "counter.basket.purpose.too-long", LONGEST_PURPOSE));
            } else if (faults.stream().noneMatch(fault -> fault.field().startsWith("exemption"))) {
                price(judged.get(), line);
            }
        }
    }

    /** Internal official use is asked for by an authority with its letter, and only where the ordinance knows it. */
    private boolean isInternalUse() {
        return order.applicant().relation() == ApplicantRelation.AUTHORITY
                && board.tariff().exemptions().containsKey(FeeExemption.INTERNAL_USE);
    }

    private void price(VerdictBoard.Line judged, BasketOrder.Line line) {
        AdministrativeService service = judged.service();
        String exemption =
                line.exemption(order.claim() == null ? null : order.claim().code());
        CounterPrice.quote(board.tariff(), service.code(), line.copies(), exemption)
                .ifPresentOrElse(
                        fee -> priced.add(new Priced(
                                service, line, judged.act().map(act -> act.id()).orElse(null), fee)),
                        () -> faults.add(Violation.of("services", "counter.basket.service.no-price", service.name())));
    }

    private void checkApplicant() {
        board.lines().stream()
                .filter(judged -> order.lines().stream()
                        .anyMatch(line -> line.service().equals(judged.service().code())))
                .flatMap(judged -> ApplicantRule.faultsOf(asking.forDocument(
                                board.file().standing(),
                                judged.service(),
                                judged.act().orElse(null)))
                        .stream())
                .distinct()
                .forEach(faults::add);
    }

    /** What reaches paper: whatever was typed, and the words of the fee. */
    private void checkLetters() {
        faults.addAll(BasketLetters.faults(order, clerk));
        priced.stream()
                .flatMap(line ->
                        LetterCheck.against("exemption", FeeText.printed(line.fee()), BasketLetters.LETTER).stream())
                .findFirst()
                .ifPresent(faults::add);
    }

    private void checkPayment() {
        Money total = total();
        if (!total.isEqual(order.shownTotal())) {
            faults.add(Violation.of("total", "payments.payment.total.changed", total));
            return;
        }
        switch (order.payment()) {
            case PaymentMethod.Cash(Money given)
            when given.isLessThan(total) ->
                faults.add(Violation.of("given", "payments.payment.cash.not-enough", total));
            case PaymentMethod.Cash cash -> {}
            case PaymentMethod.Card(String reference)
            when reference.isBlank() ->
                faults.add(Violation.of("cardReference", "payments.payment.card.reference-missing"));
            case PaymentMethod.Card card -> {}
            case PaymentMethod.Exempt exempt
            when total.isPositive() ->
                faults.add(Violation.of("method", "payments.payment.exempt.still-to-pay", total));
            case PaymentMethod.Exempt exempt -> {}
            case PaymentMethod.ThroughBank through
            when !total.isPositive() -> faults.add(Violation.of("method", "payments.payment.bank.nothing"));
            case PaymentMethod.ThroughBank through -> {}
        }
    }
}
