package bg.gishe.counter.web;

import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.ExpectedSettlement;
import bg.gishe.bank.PaymentOrders;
import bg.gishe.issuing.AwaitingBaskets;
import bg.gishe.issuing.Issuance;
import bg.gishe.issuing.PaidOutcome;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.LookFirst;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.ResultView;
import bg.gishe.requests.Baskets;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was asked for and is paid through the bank: the list of what waits, the payment order, and the issue after the money has come. */
@Controller
@RequestMapping("/counter/awaiting")
class AwaitingController {

    private static final int PAGE = 25;

    private final AwaitingBaskets awaiting;
    private final ExpectedPayments expectations;
    private final ExpectedSettlement settlement;
    private final PaymentOrders orders;
    private final Issuance issuance;
    private final Baskets baskets;
    private final CurrentActor currentActor;
    private final Clock clock;

    AwaitingController(
            AwaitingBaskets awaiting,
            ExpectedPayments expectations,
            ExpectedSettlement settlement,
            PaymentOrders orders,
            Issuance issuance,
            Baskets baskets,
            CurrentActor currentActor,
            Clock clock) {
        this.awaiting = awaiting;
        this.expectations = expectations;
        this.settlement = settlement;
        this.orders = orders;
        this.issuance = issuance;
        this.baskets = baskets;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, Math.min(page, 10_000));
        List<AwaitingBaskets.Awaiting> found = awaiting.list(number, PAGE + 1);
        model.addAttribute("baskets", found.stream().limit(PAGE).toList())
                .addAttribute("more", found.size() > PAGE)
                .addAttribute("page", number)
                .addAttribute("today", LocalDate.now(clock));
        return "counter/awaiting-list";
    }

    @GetMapping("/{basket}")
    String page(@PathVariable UUID basket, Model model) {
        return show(find(basket), null, "", model);
    }

    /** The payment order, as it was printed first. */
    @GetMapping("/{basket}/order.pdf")
    ResponseEntity<byte[]> order(@PathVariable UUID basket) {
        ExpectedPayment expected = expected(basket);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"payment-order-" + expected.id() + ".pdf\"")
                .body(orders.print(expected).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)));
    }

    /** Issues what was paid; pressed twice, it is issued once. */
    @PostMapping("/{basket}/issuance")
    String issue(@PathVariable UUID basket, RedirectAttributes flash) {
        Actor clerk = currentActor.require();
        switch (LookFirst.at("/counter/awaiting/" + basket, () -> issuance.issuePaid(basket, clerk))) {
            case PaidOutcome.NotNow notNow -> flash.addFlashAttribute("refused", "issuing.awaiting.no-seal");
            case PaidOutcome.NotPaid notPaid -> flash.addFlashAttribute("refused", "issuing.awaiting.not-paid");
            case PaidOutcome.Done(var held, var fresh)
            when held.isEmpty() && isIssuedBy(basket, clerk) -> {
                return "redirect:/counter/baskets/" + basket;
            }
            case PaidOutcome.Done(var held, var fresh)
            when held.isEmpty() -> flash.addFlashAttribute("refused", "issuing.awaiting.done-already");
            case PaidOutcome.Done(var held, var fresh) ->
                flash.addFlashAttribute(
                        "refused", fresh ? "issuing.awaiting.held-partly" : "issuing.awaiting.held-now");
        }
        return "redirect:/counter/awaiting/" + basket;
    }

    /** Gives up what was not paid. */
    @PostMapping("/{basket}/cancellation")
    String cancel(
            @PathVariable UUID basket,
            @Valid ReasonForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(find(basket), ReasonForm.fault(faults), form.typed(), model);
        }
        ResultView.flash(
                settlement.cancel(expected(basket).id(), form.text(), currentActor.require()),
                "issuing.awaiting.given-up",
                flash);
        return "redirect:/counter/awaiting/" + basket;
    }

    private boolean isIssuedBy(UUID basket, Actor clerk) {
        return baskets.find(basket)
                .filter(found -> found.isIssued() && found.isOf(clerk.username()))
                .isPresent();
    }

    private String show(AwaitingBaskets.Awaiting one, @Nullable String reasonFault, String reason, Model model) {
        model.addAttribute("one", one)
                .addAttribute("expected", expected(one.basketId()))
                .addAttribute("issued", isIssuedBy(one.basketId(), currentActor.require()))
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("reasonFault", reasonFault)
                .addAttribute("reason", reason);
        return "counter/awaiting";
    }

    private AwaitingBaskets.Awaiting find(UUID basket) {
        return awaiting.find(basket).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ExpectedPayment expected(UUID basket) {
        return expectations.ofBasket(basket).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
