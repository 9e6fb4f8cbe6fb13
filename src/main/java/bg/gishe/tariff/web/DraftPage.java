package bg.gishe.tariff.web;

import bg.gishe.platform.CurrentActor;
import bg.gishe.tariff.ordinance.Draft;
import bg.gishe.tariff.ordinance.DraftReview;
import bg.gishe.tariff.ordinance.Drafts;
import bg.gishe.tariff.ordinance.OrdinanceText;
import bg.gishe.tariff.ordinance.OrdinanceTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a draft have in common. */
@Component
class DraftPage {

    private final Drafts drafts;
    private final OrdinanceTexts texts;
    private final DraftReview review;
    private final OrdinanceWords words;
    private final CurrentActor currentActor;
    private final Clock clock;

    DraftPage(
            Drafts drafts,
            OrdinanceTexts texts,
            DraftReview review,
            OrdinanceWords words,
            CurrentActor currentActor,
            Clock clock) {
        this.drafts = drafts;
        this.texts = texts;
        this.review = review;
        this.words = words;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The draft, or the page that says there is none. */
    Draft require(long id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The draft while it is open; otherwise there is nothing to write in. */
    Draft open(long id) {
        Draft draft = require(id);
        if (!draft.isOpen()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return draft;
    }

    /** The whole draft with its findings and steps. */
    String show(long id, Model model) {
        Draft draft = require(id);
        OrdinanceText text = texts.ofDraft(id);
        boolean mayWrite = draft.isOpen() && currentActor.require().has("ADMIN");
        model.addAttribute("draft", draft)
                .addAttribute("text", text)
                .addAttribute("rows", words.rows(text, mayWrite))
                .addAttribute(
                        "findings",
                        draft.isOpen() || draft.isSubmitted() ? review.findings(draft) : java.util.List.of())
                .addAttribute("steps", drafts.steps(id))
                .addAttribute("mayWrite", mayWrite)
                .addAttribute("mayDecide", draft.mayBeDecidedBy(currentActor.require()))
                .addAttribute("mayTakeBack", drafts.isSubmittedBy(id, currentActor.require()))
                .addAttribute("ahead", draft.isAhead(LocalDate.now(clock)));
        return "tariff/draft";
    }

    /** A form again, with what was typed and why it was not taken. */
    static String again(
            String view, Map<String, String> typed, DraftFields faults, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("typed", typed).addAttribute("faults", faults.faults());
        return view;
    }

    /** A form again, because somebody else has written meanwhile: with what was typed, and the mark of what stands now. */
    static String stale(String view, Map<String, String> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("typed", typed).addAttribute("faults", Map.of()).addAttribute("stale", true);
        return view;
    }
}
