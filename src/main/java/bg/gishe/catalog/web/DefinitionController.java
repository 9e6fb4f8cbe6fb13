package bg.gishe.catalog.web;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.CatalogAdministration;
import bg.gishe.catalog.CatalogAdministration.Refusal;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Condition;
import bg.gishe.catalog.DocumentSpecimen;
import bg.gishe.catalog.DocumentTemplates;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.Nature;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.ServiceDraft;
import bg.gishe.catalog.ServiceHistory;
import bg.gishe.catalog.StandardForm;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import bg.gishe.platform.SentForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts definitions: old and new are first shown side by side, and only the confirmation enters the new one. */
@Controller
@RequestMapping("/admin/catalog")
class DefinitionController {

    private final ServiceHistory history;
    private final CatalogAdministration administration;
    private final DocumentTemplates templates;
    private final DefinitionWords words;
    private final DocumentSpecimen specimen;
    private final CurrentActor currentActor;
    private final Clock clock;

    DefinitionController(
            ServiceHistory history,
            CatalogAdministration administration,
            DocumentTemplates templates,
            DefinitionWords words,
            DocumentSpecimen specimen,
            CurrentActor currentActor,
            Clock clock) {
        this.history = history;
        this.administration = administration;
        this.templates = templates;
        this.words = words;
        this.specimen = specimen;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("sources", FactSource.values())
                .addAttribute("natures", Nature.values())
                .addAttribute("standardForms", StandardForm.values())
                .addAttribute("allConditions", Condition.values())
                .addAttribute("relations", ApplicantRelation.values())
                .addAttribute("allChannels", Channel.values())
                .addAttribute("templates", templates.latest().keySet());
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", ServiceForm.empty(LocalDate.now(clock).plusDays(1)));
        return "catalog/draft";
    }

    @GetMapping("/{code:[A-Z][A-Z0-9_]{2,59}}/draft")
    String edit(@PathVariable String code, Model model) {
        ServiceHistory.Entry entry = require(code);
        ServiceDraft now = ServiceDraft.of(history.of(entry.code()).getFirst().service());
        model.addAttribute("entry", entry)
                .addAttribute(
                        "form",
                        ServiceForm.of(
                                now, code, entry.version(), LocalDate.now(clock).plusDays(1)));
        return "catalog/draft";
    }

    @PostMapping({"/new", "/{code:[A-Z][A-Z0-9_]{2,59}}/draft"})
    Object draft(
            @PathVariable(name = "code", required = false) @Nullable String code,
            @Valid @ModelAttribute("form") ServiceForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "PREVIEW") String step,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        SentForm.require(faults);
        ServiceHistory.Entry entry = code == null ? null : require(code);
        ServiceDraft before = before(entry);
        model.addAttribute("entry", entry);
        if (step.equals("CORRECT")) {
            return "catalog/draft";
        }
        ServiceDraft draft = form.draft(
                before == null ? List.of() : before.conditions(),
                templates.latest().keySet());
        if (step.equals("SPECIMEN")) {
            return specimen(draft, faults, response);
        }
        Optional<LocalDate> since = form.day();
        check(form, draft, since, entry == null, faults);
        if (!faults.hasErrors() && since.isPresent() && step.equals("CONFIRM")) {
            ServiceCode service = entry == null ? new ServiceCode(Typed.text(form.code())) : entry.code();
            Result<ServiceCode> entered = enter(service, entry == null, form, draft, since.get());
            if (entered.isDone()) {
                flash.addFlashAttribute("message", entry == null ? "catalog.added" : "catalog.defined");
                return "redirect:/admin/catalog/" + service;
            }
            ResultView.reject(entered.violations(), faults);
        }
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "catalog/draft";
        }
        model.addAttribute("rows", words.compare(before, draft));
        return "catalog/draft";
    }

    private @Nullable ServiceDraft before(ServiceHistory.@Nullable Entry entry) {
        return entry == null
                ? null
                : ServiceDraft.of(history.of(entry.code()).getFirst().service());
    }

    private Result<ServiceCode> enter(
            ServiceCode service, boolean isNew, ServiceForm form, ServiceDraft draft, LocalDate since) {
        return isNew
                ? administration.add(
                        service, Integer.parseInt(Typed.text(form.position())), draft, since, currentActor.require())
                : administration.define(service, form.versionRead(), draft, since, currentActor.require());
    }

    /** The document as it would be, in a window of its own; the draft stays open in the first one. */
    private Object specimen(ServiceDraft draft, BindingResult faults, HttpServletResponse response) {
        String template = draft.document().template();
        if (template == null) {
            faults.rejectValue("document.template", "catalog.specimen.choose");
        } else if (Stream.of("document.title", "document.grounds", "document.validityMonths", "document.validityGround")
                .noneMatch(faults::hasFieldErrors)) {
            return SpecimenController.pdf(specimen.of(new DocumentSpecimen.Wording(
                    template,
                    Objects.requireNonNull(templates.latest().get(template)),
                    draft.document().title(),
                    draft.document().grounds(),
                    draft.document().printedValidity().orElse(null),
                    draft.document().standardForm())));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "catalog/draft";
    }

    private void check(
            ServiceForm form, ServiceDraft draft, Optional<LocalDate> since, boolean isNew, BindingResult faults) {
        if (since.isEmpty()) {
            faults.rejectValue("since", "platform.field.date");
        } else if (since.get().isBefore(LocalDate.now(clock))) {
            ResultView.reject(List.of(Refusal.DAY_IN_THE_PAST.violation()), faults);
        }
        if (isNew && !Typed.text(form.code()).matches("[A-Z][A-Z0-9_]{2,59}")) {
            faults.rejectValue("code", "catalog.code.wrong");
        }
        if (isNew && !Typed.text(form.position()).matches("[1-9][0-9]{0,3}")) {
            faults.rejectValue("position", "catalog.position.wrong");
        }
        ResultView.reject(draft.faults(), faults);
    }

    private ServiceHistory.Entry require(String code) {
        return history.find(new ServiceCode(code), LocalDate.now(clock))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
