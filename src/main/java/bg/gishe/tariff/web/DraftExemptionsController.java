package bg.gishe.tariff.web;

import bg.gishe.platform.AmountText;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.ResultView;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.ordinance.DraftEditing;
import bg.gishe.tariff.ordinance.EditMark;
import bg.gishe.tariff.ordinance.OrdinanceTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exemptions of a draft. */
@Controller
@RequestMapping("/admin/fees/drafts/{id}/exemptions")
class DraftExemptionsController {

    private final DraftPage page;
    private final DraftEditing editing;
    private final OrdinanceTexts texts;
    private final CurrentActor currentActor;

    DraftExemptionsController(DraftPage page, DraftEditing editing, OrdinanceTexts texts, CurrentActor currentActor) {
        this.page = page;
        this.editing = editing;
        this.texts = texts;
        this.currentActor = currentActor;
    }

    /** The form of one exemption; without a code that of a new one. */
    @GetMapping("/one")
    String form(@PathVariable long id, @RequestParam(defaultValue = "") String code, Model model) {
        Optional<FeeExemption> found = find(id, code);
        if (found.isEmpty() && !code.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("draft", page.open(id))
                .addAttribute("code", code)
                .addAttribute("seen", EditMark.of(found))
                .addAttribute("faults", Map.of())
                .addAttribute(
                        "typed",
                        Map.of(
                                "name", found.map(FeeExemption::name).orElse(""),
                                "percent",
                                        found.map(FeeExemption::percent)
                                                .map(AmountText::percents)
                                                .orElse(""),
                                "ground", found.map(FeeExemption::ground).orElse(""),
                                "fromYears",
                                        found.map(FeeExemption::fromYears)
                                                .map(String::valueOf)
                                                .orElse(""),
                                "needsProof", found.isPresent() && found.get().proof() == null ? "" : "true",
                                "proof",
                                        found.map(one -> Objects.requireNonNullElse(one.proof(), ""))
                                                .orElse(""),
                                "atDesk", found.map(FeeExemption::atDesk).orElse(true) ? "true" : ""));
        return "tariff/draft-exemption";
    }

    @PostMapping("/one")
    String write(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        form(id, code, model);
        DraftFields read = new DraftFields(typed);
        String name = read.text("name", 120, "tariff.ordinance.exemption.name.missing");
        BigDecimal percent = read.percent("percent");
        if (percent == null) {
            read.fault("percent", "tariff.ordinance.percent.wrong");
        }
        String ground = read.text("ground", 200, "tariff.ordinance.article.missing");
        String proof = read.has("needsProof") ? read.text("proof", 200, "tariff.ordinance.proof.missing") : null;
        Optional<Integer> fromYears = years(read.text("fromYears"));
        if (fromYears.isEmpty() && !read.text("fromYears").isEmpty()) {
            read.fault("fromYears", "tariff.ordinance.from-years.wrong");
        }
        if (!read.isSound() || percent == null) {
            model.addAttribute("seen", read.text("seen"));
            return DraftPage.again("tariff/draft-exemption", typed, read, model, response);
        }
        FeeExemption exemption =
                new FeeExemption(code, name, percent, ground, proof, read.has("atDesk"), fromYears.orElse(null));
        if (!editing.exemption(id, exemption, read.text("seen"), currentActor.require())
                .isDone()) {
            return DraftPage.stale("tariff/draft-exemption", typed, model, response);
        }
        flash.addFlashAttribute("message", "tariff.ordinance.saved");
        return "redirect:/admin/fees/drafts/" + id;
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable long id,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes flash) {
        ResultView.flash(
                editing.removeExemption(id, code, seen, currentActor.require()), "tariff.ordinance.removed", flash);
        return "redirect:/admin/fees/drafts/" + id;
    }

    private static Optional<Integer> years(String typed) {
        return typed.matches("[1-9][0-9]?|1[01][0-9]|120") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private Optional<FeeExemption> find(long id, String code) {
        return texts.ofDraft(id).exemptions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }
}
