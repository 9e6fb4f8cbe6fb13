package bg.gishe.counter.web;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.counter.ClientFiles;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.requests.Baskets;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponseHeader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The person's page: who they are, what can be done for them, and the basket. */
@Controller
@RequestMapping("/counter/people/{id}")
class PersonController {

    // Said where it belongs on the page, though no field can be mended.
    private static final Set<String> OF_NO_FIELD = Set.of("seal", "services", "total", "till");

    private final ClientFiles files;
    private final Baskets baskets;
    private final BasketSubmission submission;
    private final CurrentActor currentActor;
    private final Wording wording;
    private final ApplicantViews applicants;

    PersonController(
            ClientFiles files,
            Baskets baskets,
            BasketSubmission submission,
            CurrentActor currentActor,
            Wording wording,
            ApplicantViews applicants) {
        this.files = files;
        this.baskets = baskets;
        this.submission = submission;
        this.currentActor = currentActor;
        this.wording = wording;
        this.applicants = applicants;
    }

    /** Acts are opened by the officials whose they are. */
    @ModelAttribute("opensActs")
    boolean opensActs(HttpServletRequest request) {
        return request.isUserInRole("CIVIL_STATUS_OFFICIAL");
    }

    @GetMapping
    String page(@PathVariable long id, Model model) {
        VerdictBoard board = file(files.open(id));
        long survivor = board.file().person().id();
        if (survivor != id) {
            return "redirect:/counter/people/" + survivor + "?merged";
        }
        model.addAttribute("basket", baskets.open(currentActor.require().username(), id));
        return show(model, board, BasketForm.empty(), List.of());
    }

    /** Shows the whole number, which is written down. */
    @PostMapping("/number")
    String unmask(@PathVariable long id, HtmxRequest htmx, Model model) {
        VerdictBoard board = file(files.unmasked(id));
        model.addAttribute("unmasked", true);
        if (htmx.isHtmxRequest()) {
            model.addAttribute("person", board.file().person());
            return "counter/person :: number";
        }
        model.addAttribute("basket", baskets.open(currentActor.require().username(), id));
        return show(model, board, BasketForm.empty(), List.of());
    }

    /** Computes the basket anew after a change; a page that is open gets what was computed and keeps its fields. */
    @PostMapping("/basket")
    String recalculate(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HtmxRequest htmx, Model model) {
        VerdictBoard board = file(files.again(id));
        BasketForm form = new BasketForm(typed);
        String view = show(model, board, form, BasketView.of(board, form).missing());
        model.addAttribute("basket", typed.getFirst("basket"));
        return htmx.isHtmxRequest() ? "counter/computed :: answer" : view;
    }

    /** Issues the basket; asked twice, it is issued once. */
    @PostMapping("/issuance")
    Object issue(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        return switch (submission.handIn(id, typed, currentActor.require())) {
            case Result.Done<String>(var page) -> to(page, htmx.isHtmxRequest());
            case Result.Refused<String>(var faults) -> reject(id, typed, faults, htmx.isHtmxRequest(), response, model);
        };
    }

    private static Object to(String target, boolean partial) {
        return partial
                ? ResponseEntity.noContent()
                        .header(HtmxResponseHeader.HX_REDIRECT.getValue(), target)
                        .build()
                : "redirect:" + target;
    }

    private String reject(
            long id,
            MultiValueMap<String, String> typed,
            List<Violation> faults,
            boolean partial,
            HttpServletResponse response,
            Model model) {
        VerdictBoard board = file(files.again(id));
        response.setStatus(422);
        model.addAttribute("basket", typed.getFirst("basket"));
        String view = show(model, board, new BasketForm(typed), faults);
        return partial ? view + " :: basket" : view;
    }

    /** What is handed over free of charge stands first, then what can be done at once, then what the back office does; the rest is folded away. */
    private List<Wording.Shown> verdicts(VerdictBoard board, boolean possible) {
        return board.lines().stream()
                .map(wording::of)
                .filter(shown -> possible == !shown.style().equals("not"))
                .sorted(Comparator.comparing(
                                (Wording.Shown shown) -> !shown.line().isAtOnce())
                        .thenComparing(shown -> !shown.line().service().isOriginal()))
                .toList();
    }

    private static VerdictBoard file(Optional<VerdictBoard> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Model model, VerdictBoard board, BasketForm form, List<Violation> faults) {
        Map<String, String> sentences = new LinkedHashMap<>();
        faults.forEach(fault -> sentences.putIfAbsent(fault.field(), wording.of(fault)));
        model.addAttribute(
                "noShift", faults.stream().anyMatch(fault -> fault.key().equals(BasketSubmission.NO_SHIFT)));
        model.addAttribute("marked", faults.stream().anyMatch(fault -> !OF_NO_FIELD.contains(fault.field())));
        model.addAttribute("board", board);
        model.addAttribute("person", board.file().person());
        model.addAttribute("family", board.file().family());
        model.addAttribute("verdicts", verdicts(board, true));
        model.addAttribute("impossible", verdicts(board, false));
        model.addAttribute("form", form);
        model.addAttribute("view", BasketView.of(board, form));
        model.addAttribute("faults", sentences);
        model.addAttribute("asker", applicants.of(board, form));
        model.addAttribute("formLanguages", FormLanguage.values());
        model.addAttribute("documentKinds", BasketChoices.DOCUMENT_KINDS);
        model.addAttribute("methods", BasketChoices.METHODS);
        return "counter/person";
    }
}
