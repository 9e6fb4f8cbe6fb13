package bg.gishe.tariff.web;

import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Format;
import bg.gishe.tariff.ordinance.Draft;
import bg.gishe.tariff.ordinance.DraftEditing;
import bg.gishe.tariff.ordinance.EditMark;
import bg.gishe.tariff.ordinance.OrdinanceTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft as a whole, and what stands above its articles. */
@Controller
@RequestMapping("/admin/fees/drafts/{id}")
class DraftController {

    private final DraftPage page;
    private final DraftEditing editing;
    private final OrdinanceTexts texts;
    private final OrdinanceCsv csv;
    private final Format format;
    private final CurrentActor currentActor;
    private final Clock clock;

    DraftController(
            DraftPage page,
            DraftEditing editing,
            OrdinanceTexts texts,
            OrdinanceCsv csv,
            Format format,
            CurrentActor currentActor,
            Clock clock) {
        this.page = page;
        this.editing = editing;
        this.texts = texts;
        this.csv = csv;
        this.format = format;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        return page.show(id, model);
    }

    @GetMapping("/ordinance.csv")
    void file(@PathVariable long id, HttpServletResponse response) throws IOException {
        csv.send(texts.ofDraft(id), page.require(id).head().decision(), response);
    }

    @GetMapping("/heading")
    String heading(@PathVariable long id, Model model) {
        Draft draft = page.open(id);
        Draft.Head head = draft.head();
        model.addAttribute("draft", draft)
                .addAttribute("seen", EditMark.of(head))
                .addAttribute("faults", Map.of())
                .addAttribute(
                        "typed",
                        Map.of(
                                "name", head.name(),
                                "decisionNumber", Objects.requireNonNullElse(head.decisionNumber(), ""),
                                "decisionDate", format.field(head.decisionDate()),
                                "validFrom", format.field(head.validFrom())));
        return "tariff/draft-heading";
    }

    @PostMapping("/heading")
    String write(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        heading(id, model);
        DraftFields read = new DraftFields(typed);
        Draft.Head head = new Draft.Head(
                read.text("name", 200, "tariff.ordinance.name.missing"),
                read.text("decisionNumber", 60, "tariff.ordinance.check.decision-number"),
                read.day("decisionDate"),
                read.day("validFrom"));
        check(head, read);
        if (!read.isSound()) {
            model.addAttribute("seen", read.text("seen"));
            return DraftPage.again("tariff/draft-heading", typed, read, model, response);
        }
        if (!editing.head(id, head, read.text("seen"), currentActor.require()).isDone()) {
            return DraftPage.stale("tariff/draft-heading", typed, model, response);
        }
        flash.addFlashAttribute("message", "tariff.ordinance.saved");
        return "redirect:/admin/fees/drafts/" + id;
    }

    private void check(Draft.Head head, DraftFields read) {
        LocalDate today = LocalDate.now(clock);
        LocalDate decided = head.decisionDate();
        LocalDate first = head.validFrom();
        if (decided == null) {
            read.fault("decisionDate", "tariff.ordinance.check.decision-date");
        } else if (decided.isAfter(today)) {
            read.fault("decisionDate", "tariff.ordinance.check.decision-ahead");
        }
        if (first == null) {
            read.fault("validFrom", "tariff.ordinance.check.valid-from");
        } else if (!first.isAfter(today)) {
            read.fault("validFrom", "tariff.ordinance.check.not-ahead");
        }
    }
}
