package bg.gishe.payments.web;

import bg.gishe.payments.Payment;
import bg.gishe.payments.Refund;
import bg.gishe.payments.RefundDecision;
import bg.gishe.payments.RefundLine;
import bg.gishe.payments.RefundLines;
import bg.gishe.payments.Refunds;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Reason;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money given back: a clerk asks, another official decides. */
@Controller
@RequestMapping("/till/refunds")
class RefundController {

    /** Why a request is declined. */
    record Declining(@Reason @Nullable String note) {

        String typed() {
            return Objects.requireNonNullElse(note, "");
        }
    }

    private final Refunds refunds;
    private final RefundLines lines;
    private final RefundDecision decision;
    private final CurrentActor currentActor;

    RefundController(Refunds refunds, RefundLines lines, RefundDecision decision, CurrentActor currentActor) {
        this.refunds = refunds;
        this.lines = lines;
        this.decision = decision;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(Model model) {
        return show(model, null, null);
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String receipt, HttpServletResponse response, Model model) {
        String fault = fault(receipt);
        if (fault != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", receipt);
            return show(model, fault, null);
        }
        Payment payment = lines.payment(receipt).orElseThrow();
        List<Long> all = lines.open(payment).stream().map(RefundLine::requestId).toList();
        return form(payment, new RefundForm("", null, all), null, model);
    }

    @PostMapping
    @PreAuthorize("hasRole('CLERK')")
    String request(
            @RequestParam(defaultValue = "") String receipt,
            RefundForm typed,
            @Valid ReasonForm why,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        String unknown = fault(receipt);
        if (unknown != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", receipt);
            return show(model, unknown, null);
        }
        Payment payment = lines.payment(receipt).orElseThrow();
        RefundForm form = typed.stripped();
        List<RefundLine> open = lines.open(payment);
        String fault = form.fault(payment, open, faults.hasFieldErrors("reason"));
        if (fault != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reasonFault", ReasonForm.fault(faults));
            return form(payment, form, fault, model);
        }
        List<Long> chosen =
                form.chosen(open).stream().map(RefundLine::requestId).toList();
        refunds.request(payment, chosen, form.reason(), form.fateChosen(), currentActor.require());
        flash.addFlashAttribute("message", "payments.refund.requested");
        return "redirect:/till/refunds";
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasAnyRole('BACK_OFFICE', 'ACCOUNTANT')")
    String approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reference,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Refund refund = find(id);
        Result<Payment> approved = decision.approve(id, reference.strip(), currentActor.require());
        if (approved instanceof Result.Refused<Payment> refused
                && refused.first().field().equals("reference")) {
            ResultView.showAgain(refused, response, model);
            model.addAttribute("referenceOf", id).addAttribute("reference", reference);
            return show(model, null, null);
        }
        ResultView.flash(
                approved,
                refund.needsReference() ? "payments.refund.approved.by-number" : "payments.refund.approved",
                flash);
        return "redirect:/till/refunds";
    }

    @PostMapping("/{id}/refusal")
    @PreAuthorize("hasAnyRole('BACK_OFFICE', 'ACCOUNTANT')")
    String decline(
            @PathVariable long id,
            @Valid Declining typed,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        FieldError wrong = faults.getFieldError("note");
        boolean open = find(id).isDecidableBy(currentActor.require());
        // What is decided has no field any more beside which to say what is wrong; the decision says that it is.
        if (wrong != null && open) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("noteOf", id).addAttribute("note", typed.typed());
            return show(model, null, wrong.getDefaultMessage());
        }
        ResultView.flash(
                decision.decline(id, typed.typed().strip(), currentActor.require()), "payments.refund.declined", flash);
        return "redirect:/till/refunds";
    }

    private Refund find(long id) {
        return refunds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Why the money of this receipt cannot be asked back, or null. */
    private @Nullable String fault(String receipt) {
        Optional<Payment> payment = lines.payment(receipt);
        if (payment.isEmpty()) {
            return "payments.refund.receipt.unknown";
        }
        if (refunds.waiting(payment.get().id()).isPresent()) {
            return "payments.refund.receipt.again";
        }
        return lines.isOpen(payment.get()) ? null : "payments.refund.receipt.nothing";
    }

    private String show(Model model, @Nullable String fault, @Nullable String noteFault) {
        model.addAttribute("refunds", refunds.list(currentActor.require()))
                .addAttribute("fault", fault)
                .addAttribute("noteFault", noteFault);
        return "payments/refunds";
    }

    private String form(Payment payment, RefundForm form, @Nullable String fault, Model model) {
        model.addAttribute("payment", payment)
                .addAttribute("form", form)
                .addAttribute("fault", fault)
                .addAttribute("lines", lines.openShown(payment))
                .addAttribute("fates", Refund.Fate.values());
        return "payments/refund";
    }
}
