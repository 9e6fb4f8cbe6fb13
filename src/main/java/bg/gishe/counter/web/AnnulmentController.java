package bg.gishe.counter.web;

import bg.gishe.counter.IssuedDocuments;
import bg.gishe.issuing.Issuance;
import bg.gishe.issuing.ReplaceOutcome;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.LookFirst;
import bg.gishe.platform.ReasonForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
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
import org.springframework.web.server.ResponseStatusException;

/** Annuls one's own document with a reason, with or without one in its place. */
@Controller
@RequestMapping("/counter/certificates/{id}/annulment")
class AnnulmentController {

    private final IssuedDocuments documents;
    private final Issuance issuance;
    private final CurrentActor currentActor;

    AnnulmentController(IssuedDocuments documents, Issuance issuance, CurrentActor currentActor) {
        this.documents = documents;
        this.issuance = issuance;
        this.currentActor = currentActor;
    }

    @GetMapping
    String form(@PathVariable long id, Model model) {
        return show(known(documents.own(id, clerk())), "", null, null, model);
    }

    @PostMapping
    String annul(
            @PathVariable long id,
            @Valid ReasonForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "false") boolean replace,
            HttpServletResponse response,
            Model model) {
        IssuedDocuments.Issued document = known(documents.ownAgain(id, clerk()));
        if (!document.holds() || faults.hasErrors()) {
            response.setStatus(422);
            return show(document, form.typed(), ReasonForm.fault(faults), null, model);
        }
        Actor actor = currentActor.require();
        if (!replace) {
            issuance.annul(id, form.text(), actor);
            return "redirect:/counter/day";
        }
        String basket = "/counter/baskets/" + document.asked().basketId();
        return switch (LookFirst.at(basket, () -> issuance.replace(id, form.text(), actor))) {
            case ReplaceOutcome.Replaced(long replacement) -> "redirect:" + basket + "?show=" + replacement;
            case ReplaceOutcome.NotHolding notHolding -> {
                response.setStatus(422);
                yield show(known(documents.ownAgain(id, clerk())), form.typed(), null, null, model);
            }
            case ReplaceOutcome.Refused(String refusal) -> {
                response.setStatus(422);
                yield show(document, form.typed(), null, refusal, model);
            }
        };
    }

    private String show(
            IssuedDocuments.Issued document,
            String reason,
            @Nullable String fault,
            @Nullable String refusal,
            Model model) {
        model.addAttribute("document", document);
        model.addAttribute("reason", reason);
        model.addAttribute("fault", fault);
        model.addAttribute("refusal", refusal);
        return "counter/annulment";
    }

    /** A clerk annuls what they issued themselves; others' documents are the back office's. */
    private static IssuedDocuments.Issued known(Optional<IssuedDocuments.Issued> own) {
        return own.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String clerk() {
        return currentActor.require().username();
    }
}
