package bg.gishe.tariff.web;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.tariff.ordinance.Draft;
import bg.gishe.tariff.ordinance.DraftReview;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft beside the version that it replaces, and its effect on past requests. */
@Controller
@RequestMapping("/admin/fees/drafts/{id}")
class DraftReviewController {

    /** How many calendar years are offered. */
    private static final int YEARS = 5;

    private final DraftPage page;
    private final DraftReview review;
    private final OrdinanceWords words;
    private final AuditTrail audit;
    private final Clock clock;

    DraftReviewController(DraftPage page, DraftReview review, OrdinanceWords words, AuditTrail audit, Clock clock) {
        this.page = page;
        this.review = review;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/comparison")
    String comparison(@PathVariable long id, @RequestParam(defaultValue = "false") boolean all, Model model) {
        Draft draft = page.require(id);
        model.addAttribute("draft", draft)
                .addAttribute("all", all)
                .addAttribute("replaced", draft.replaces(LocalDate.now(clock)))
                .addAttribute("comparison", review.comparison(draft));
        return "tariff/draft-comparison";
    }

    @GetMapping("/effect")
    String effect(@PathVariable long id, @RequestParam(defaultValue = "") String year, Model model) {
        Draft draft = page.require(id);
        int thisYear = LocalDate.now(clock).getYear();
        List<Integer> years =
                IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList();
        Integer chosen = years.stream()
                .filter(one -> one.toString().equals(year))
                .findFirst()
                .orElse(null);
        DraftReview.Period period = review.period(chosen);
        audit.record(AuditEntry.of(AuditAction.ORDINANCE_SIMULATED)
                .on("ordinance-draft " + id)
                .with(Map.of(
                        "from",
                        period.first().toString(),
                        "until",
                        period.last().toString())));
        model.addAttribute("draft", draft)
                .addAttribute("years", years)
                .addAttribute("year", shown(chosen))
                .addAttribute("period", period)
                .addAttribute("replaced", draft.replaces(LocalDate.now(clock)))
                .addAttribute("names", words.names())
                .addAttribute("effect", review.effect(draft, period));
        return "tariff/draft-effect";
    }

    private static String shown(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }
}
