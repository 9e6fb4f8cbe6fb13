package bg.gishe.bank.web;

import bg.gishe.bank.statements.BankEntries;
import bg.gishe.bank.statements.BankSettlement;
import bg.gishe.bank.statements.BankStatements;
import bg.gishe.bank.statements.Matching;
import bg.gishe.bank.statements.UnreadableStatementException;
import bg.gishe.payments.TillClosedException;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accountant's page of the bank: statements taken in, entries decided by hand. */
@Controller
@RequestMapping("/till/bank")
class BankController {

    private final BankStatements statements;
    private final BankSettlement settlement;
    private final BankEntries entries;
    private final BankPage page;
    private final CurrentActor currentActor;

    BankController(
            BankStatements statements,
            BankSettlement settlement,
            BankEntries entries,
            BankPage page,
            CurrentActor currentActor) {
        this.statements = statements;
        this.settlement = settlement;
        this.entries = entries;
        this.page = page;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int statements,
            Model model) {
        return this.page.show(new BankPage.Place(q, page, statements), model);
    }

    @PostMapping("/statements")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model)
            throws IOException {
        String fault = "bank.file.missing";
        if (file != null && !file.isEmpty()) {
            try {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                BankStatements.Outcome taken = statements.take(
                        name.substring(Math.max(0, name.length() - 100)), file.getBytes(), currentActor.require());
                boolean due = taken.counts().containsKey(Matching.State.DUE);
                flash.addFlashAttribute(
                        "message", due ? "bank.taken.due" : taken.again() ? "bank.taken.again" : "bank.taken");
                return "redirect:/till/bank/statements/" + taken.statementId();
            } catch (UnreadableStatementException unreadable) {
                fault = unreadable.key();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", fault);
        return page.show(BankPage.Place.TOP, model);
    }

    @GetMapping("/statements/{id}")
    String statement(@PathVariable long id, Model model) {
        model.addAttribute("statement", entries.statement(id).orElseThrow(BankController::notFound))
                .addAttribute("entries", entries.ofStatement(id));
        return "bank/statement";
    }

    /** Books what an interruption or a closed day left. */
    @PostMapping("/statements/{id}/settlement")
    String settle(@PathVariable long id, RedirectAttributes flash) {
        ResultView.flash(settlement.settle(currentActor.require()), "bank.matched", flash);
        return "redirect:/till/bank/statements/" + id;
    }

    @PostMapping("/entries/{id}/match")
    String match(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reference,
            @Valid ReasonForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (!isWaiting(id)) {
            return decided(id, Result.refused("bank.match.decided"), "", flash);
        }
        if (faults.hasErrors()) {
            return again(id, reference, form, faults, response, model);
        }
        return switch (TillClosedException.refusing(
                () -> entries.match(id, reference, form.text(), currentActor.require()))) {
            case Result.Done<Matching.State> done ->
                decided(id, done, done.value() == Matching.State.CONFIRMED ? "bank.confirmed" : "bank.matched", flash);
            case Result.Refused<Matching.State> refused when !isWaiting(id) -> decided(id, refused, "", flash);
            case Result.Refused<Matching.State> refused -> {
                ResultView.showAgain(refused, response, model);
                yield again(id, reference, form, faults, response, model);
            }
        };
    }

    @PostMapping("/entries/{id}/dismissal")
    String dismiss(
            @PathVariable long id,
            @Valid ReasonForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (faults.hasErrors() && isWaiting(id)) {
            return again(id, "", form, faults, response, model);
        }
        return decided(id, entries.dismiss(id, form.text(), currentActor.require()), "bank.dismissed", flash);
    }

    /** Whether nobody has decided it meanwhile; what is decided has no field beside which to say what is wrong. */
    private boolean isWaiting(long entry) {
        return entries.find(entry).filter(found -> found.state().waits()).isPresent();
    }

    private String decided(long entry, Result<?> result, String message, RedirectAttributes flash) {
        ResultView.flash(result, message, flash);
        return "redirect:/till/bank/statements/" + statementOf(entry);
    }

    private String again(
            long entry,
            String reference,
            ReasonForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        long statement = statementOf(entry);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrongEntry", entry)
                .addAttribute("reasonFault", ReasonForm.fault(faults))
                .addAttribute("reference", reference)
                .addAttribute("reason", form.typed());
        return statement(statement, model);
    }

    private long statementOf(long entry) {
        return entries.statementOf(entry).orElseThrow(BankController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
