package bg.gishe.duplicates.web;

import bg.gishe.duplicates.Comparison;
import bg.gishe.duplicates.Comparisons;
import bg.gishe.duplicates.Distinctions;
import bg.gishe.duplicates.Merges;
import bg.gishe.people.MergeObstacle;
import bg.gishe.people.PersonalNumber;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Reason;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records side by side, and what an official decides of them: different people, one person, or after all not. */
@Controller
@RequestMapping("/register/duplicates/{first:[0-9]{1,18}}/{second:[0-9]{1,18}}")
class PairController {

    /** On what ground something is decided of two records. */
    record Ground(@Reason(max = 300) @Nullable String reason) {

        String typed() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    private final Comparisons comparisons;
    private final Distinctions distinctions;
    private final Merges merges;
    private final CurrentActor currentActor;

    PairController(Comparisons comparisons, Distinctions distinctions, Merges merges, CurrentActor currentActor) {
        this.comparisons = comparisons;
        this.distinctions = distinctions;
        this.merges = merges;
        this.currentActor = currentActor;
    }

    @GetMapping
    String pair(@PathVariable long first, @PathVariable long second, Model model) {
        requireInOrder(first, second);
        return show(found(comparisons.of(first, second)), model);
    }

    /** Shows the whole numbers, which is written down. */
    @PostMapping("/numbers")
    String numbers(@PathVariable long first, @PathVariable long second, Model model) {
        requireInOrder(first, second);
        model.addAttribute("unmasked", true);
        return show(found(comparisons.unmasked(first, second)), model);
    }

    /** Somebody reloads the page with the whole numbers after signing in again. */
    @GetMapping("/numbers")
    String backToPair(@PathVariable long first, @PathVariable long second) {
        return back(first, second);
    }

    /** Decides: different people, the decision withdrawn, merged, or the merge taken back; each needs a reason. */
    @PostMapping("/{deed:distinction|withdrawal|merge|separation}")
    String decide(
            @PathVariable long first,
            @PathVariable long second,
            @PathVariable String deed,
            @Valid Ground typed,
            BindingResult wrong,
            @RequestParam(defaultValue = "0") String survivor,
            @RequestParam(defaultValue = "false") boolean couple,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        requireInOrder(first, second);
        if (!comparisons.areRecords(first, second)) {
            throw notFound();
        }
        String why = typed.typed().strip();
        List<String> faults = wrong.hasFieldErrors("reason")
                ? List.of("duplicates.reason")
                : decided(deed, first, second, survivor, couple, why, currentActor.require()).violations().stream()
                        .map(Violation::key)
                        .toList();
        if (faults.isEmpty()) {
            flash.addFlashAttribute("message", "duplicates." + deed + ".done");
            return back(first, second);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("deed", deed)
                .addAttribute("reason", typed.typed())
                .addAttribute("faults", faults)
                .addAttribute("survivor", survivor);
        return show(found(comparisons.of(first, second)), model);
    }

    private Result<?> decided(
            String deed, long first, long second, String survivor, boolean couple, String why, Actor official) {
        return switch (deed) {
            case "distinction" -> distinctions.declare(first, second, why, official);
            case "withdrawal" -> {
                distinctions.withdraw(first, second, why, official);
                yield Result.done(why);
            }
            case "merge" -> {
                if (!survivor.equals("" + first) && !survivor.equals("" + second)) {
                    yield Result.refusedAt("survivor", "duplicates.survivor.missing");
                }
                long stays = Long.parseLong(survivor);
                long goes = stays == first ? second : first;
                yield couple
                        ? merges.mergeCouple(stays, goes, why, official)
                        : merges.merge(stays, goes, why, official);
            }
            default -> merges.undo(first, second, why, official);
        };
    }

    private String show(Comparison comparison, Model model) {
        long first = comparison.first().id();
        long second = comparison.second().id();
        Merges.@Nullable Merge merge = merges.of(first, second).orElse(null);
        Distinctions.@Nullable Distinction distinction =
                distinctions.of(first, second).orElse(null);
        boolean open = merge == null && distinction == null;
        // What prevents a merge whichever record survives.
        Set<MergeObstacle> obstacles =
                open ? EnumSet.copyOf(merges.obstacles(first, second)) : EnumSet.noneOf(MergeObstacle.class);
        obstacles.retainAll(merges.obstacles(second, first));
        Merges.@Nullable Couple couple = obstacles.contains(MergeObstacle.BOTH_MARRIED)
                ? merges.couple(first, second)
                        .or(() -> merges.couple(second, first))
                        .orElse(null)
                : null;
        if (couple != null) {
            obstacles.remove(MergeObstacle.BOTH_MARRIED);
        }
        long proposed = comparison.first().number() instanceof PersonalNumber.Disputed ? second : first;
        if (!model.containsAttribute("survivor")) {
            model.addAttribute("survivor", "" + proposed);
        }
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", List.of());
        }
        model.addAttribute("comparison", comparison)
                .addAttribute("merge", merge)
                .addAttribute("distinction", distinction)
                .addAttribute("open", open)
                .addAttribute("couple", couple)
                .addAttribute("obstacles", obstacles);
        return "duplicates/pair";
    }

    /** The two in one order only, so that one pair has one page. */
    private static void requireInOrder(long first, long second) {
        if (first >= second) {
            throw notFound();
        }
    }

    private static Comparison found(Optional<Comparison> comparison) {
        return comparison.orElseThrow(PairController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String back(long first, long second) {
        return "redirect:/register/duplicates/" + first + "/" + second;
    }
}
