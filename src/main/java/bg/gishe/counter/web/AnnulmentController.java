package bg.gishe.counter.web;

import bg.gishe.certificates.DocumentNotHoldingException;
import bg.gishe.counter.IssuedDocuments;
import bg.gishe.counter.ReplacementFiles;
import bg.gishe.issuing.Issuance;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Format;
import bg.gishe.platform.LookFirst;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.requests.AskedFor;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Annuls one's own document with a reason, or puts one in its place whose request may be corrected on the way. */
@Controller
@RequestMapping("/counter/certificates/{id}/annulment")
class AnnulmentController {

    /** What is told by no field of the page. */
    private static final Set<String> OF_NO_FIELD = Set.of("", "seal", "services");

    private final IssuedDocuments documents;
    private final ReplacementFiles replacements;
    private final Issuance issuance;
    private final ApplicantViews applicants;
    private final Wording wording;
    private final Format format;
    private final CurrentActor currentActor;

    AnnulmentController(
            IssuedDocuments documents,
            ReplacementFiles replacements,
            Issuance issuance,
            ApplicantViews applicants,
            Wording wording,
            Format format,
            CurrentActor currentActor) {
        this.documents = documents;
        this.replacements = replacements;
        this.issuance = issuance;
        this.applicants = applicants;
        this.wording = wording;
        this.format = format;
        this.currentActor = currentActor;
    }

    @GetMapping
    String form(@PathVariable long id, Model model) {
        IssuedDocuments.Issued document = known(documents.own(id, clerk()));
        return show(document, replacements.open(document), null, "", null, List.of(), model);
    }

    @PostMapping
    String annul(
            @PathVariable long id,
            @Valid ReasonForm form,
            BindingResult wrong,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        IssuedDocuments.Issued document = known(documents.ownAgain(id, clerk()));
        List<Violation> faults = new ArrayList<>();
        if (!replace && document.holds() && !wrong.hasErrors() && isAnnulled(id, form.text(), faults)) {
            return "redirect:/counter/day";
        }
        Optional<ReplacementFiles.Asking> asking = replacements.again(document);
        // A page that shows the fields sends them; without them nothing of the request is corrected.
        BasketForm fields = typed.containsKey("copies") ? new BasketForm(typed) : null;
        AskedFor wanted = fields == null || asking.isEmpty()
                ? null
                : AskedForm.read(fields, asking.get().board(), faults);
        if (document.holds() && replace && !wrong.hasErrors() && faults.isEmpty()) {
            String basket = "/counter/baskets/" + document.asked().basketId();
            Result<Long> outcome =
                    LookFirst.at(basket, () -> issuance.replace(id, wanted, form.text(), currentActor.require()));
            if (outcome instanceof Result.Done<Long>(Long made)) {
                return "redirect:" + basket + "?made=" + made;
            }
            faults.addAll(outcome.violations());
        }
        response.setStatus(422);
        boolean gone = faults.stream().anyMatch(fault -> fault.key().equals(Issuance.NOT_HOLDING));
        return show(
                gone ? known(documents.ownAgain(id, clerk())) : document,
                asking,
                fields,
                form.typed(),
                ReasonForm.fault(wrong),
                faults,
                model);
    }

    /** Annuls; a document that somebody else annulled or replaced while this page stood open is a fault. */
    private boolean isAnnulled(long id, String reason, List<Violation> faults) {
        try {
            issuance.annul(id, reason, currentActor.require());
            return true;
        } catch (DocumentNotHoldingException second) {
            faults.add(Violation.of("", Issuance.NOT_HOLDING));
            return false;
        }
    }

    private String show(
            IssuedDocuments.Issued document,
            Optional<ReplacementFiles.Asking> asking,
            @Nullable BasketForm typed,
            String reason,
            @Nullable String fault,
            List<Violation> faults,
            Model model) {
        model.addAttribute("document", document);
        model.addAttribute("reason", reason);
        model.addAttribute("fault", fault);
        model.addAttribute(
                "refusals",
                faults.stream()
                        .filter(one -> OF_NO_FIELD.contains(one.field()))
                        .map(wording::of)
                        .toList());
        Map<String, String> sentences = new LinkedHashMap<>();
        faults.stream()
                .filter(one -> !OF_NO_FIELD.contains(one.field()))
                .forEach(one -> sentences.putIfAbsent(one.field(), wording.of(one)));
        model.addAttribute("faults", sentences);
        asking.ifPresent(found -> {
            BasketForm form = typed == null ? AskedForm.of(found.asked(), found.board(), format) : typed;
            model.addAttribute("opened", typed != null || !sentences.isEmpty());
            model.addAttribute("form", form);
            model.addAttribute("person", found.board().file().person());
            model.addAttribute("asker", applicants.of(found.board(), form));
            model.addAttribute("documentKinds", BasketChoices.DOCUMENT_KINDS);
        });
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
