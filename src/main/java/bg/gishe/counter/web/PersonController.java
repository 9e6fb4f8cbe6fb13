package bg.gishe.counter.web;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.counter.ClientFiles;
import bg.gishe.issuing.AskOutcome;
import bg.gishe.issuing.BasketLetters;
import bg.gishe.issuing.BasketOrder;
import bg.gishe.issuing.DeskTransfers;
import bg.gishe.issuing.Issuance;
import bg.gishe.issuing.Issued;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.payments.MoneyText;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.Shift;
import bg.gishe.payments.Shifts;
import bg.gishe.payments.TillClosedException;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.LookFirst;
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
import java.util.stream.Stream;
import org.joda.money.Money;
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

    private static final String NO_SHIFT = TillClosedException.Reason.NO_OPEN_SHIFT.key();
    // Said where it belongs on the page, though no field can be mended.
    private static final Set<String> OF_NO_FIELD = Set.of("seal", "services", "total", "till");

    private final ClientFiles files;
    private final Baskets baskets;
    private final Issuance issuance;
    private final CurrentActor currentActor;
    private final Wording wording;
    private final Shifts shifts;
    private final DeskTransfers transfers;
    private final ApplicantViews applicants;

    PersonController(
            ClientFiles files,
            Baskets baskets,
            Issuance issuance,
            CurrentActor currentActor,
            Wording wording,
            Shifts shifts,
            DeskTransfers transfers,
            ApplicantViews applicants) {
        this.files = files;
        this.baskets = baskets;
        this.issuance = issuance;
        this.currentActor = currentActor;
        this.wording = wording;
        this.shifts = shifts;
        this.transfers = transfers;
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
        Actor clerk = currentActor.require();
        VerdictBoard board = file(files.again(id));
        BasketForm form = new BasketForm(typed);
        BasketOrder order = form.order(
                board.file().person(),
                board.file().family(),
                BasketView.of(board, form).total());
        if (form.faults().isEmpty() && order.payment() instanceof PaymentMethod.ThroughBank(var route)) {
            return switch (LookFirst.at(pageOf(order), () -> transfers.ask(order, route, board, clerk))) {
                case Result.Done<AskOutcome> asked -> to("/counter/awaiting/" + order.basketId(), htmx.isHtmxRequest());
                case Result.Refused<AskOutcome>(var faults) ->
                    done(order, clerk, htmx.isHtmxRequest())
                            .orElseGet(() -> reject(typed, board, form, faults, htmx.isHtmxRequest(), response, model));
            };
        }
        List<Violation> wrong = form.faults().isEmpty()
                ? openShift(form, clerk)
                : Stream.concat(form.faults().stream(), BasketLetters.faults(order, clerk).stream())
                        .toList();
        Result<Issued> outcome = wrong.isEmpty()
                ? LookFirst.at(pageOf(order), () -> issuance.issue(order, board, clerk))
                : Result.refused(wrong);
        return switch (outcome) {
            case Result.Done<Issued>(var issued) -> to("/counter/baskets/" + issued.basketId(), htmx.isHtmxRequest());
            case Result.Refused<Issued>(var faults) ->
                done(order, clerk, htmx.isHtmxRequest())
                        .orElseGet(() -> reject(typed, board, form, faults, htmx.isHtmxRequest(), response, model));
        };
    }

    /** Of a basket that is issued or asked for already nothing is wrong any more: whatever was changed, its clerk is led to its page. */
    private Optional<Object> done(BasketOrder order, Actor clerk, boolean partial) {
        return baskets.settled(order.basketId())
                .filter(basket -> basket.isOf(clerk.username()) && (basket.isAsked() || basket.isIssued()))
                .map(basket ->
                        to((basket.isAsked() ? "/counter/awaiting/" : "/counter/baskets/") + basket.id(), partial));
    }

    /** The page that tells what has become of the basket. */
    private static String pageOf(BasketOrder order) {
        return "/counter/baskets/" + order.basketId();
    }

    private static Object to(String target, boolean partial) {
        return partial
                ? ResponseEntity.noContent()
                        .header(HtmxResponseHeader.HX_REDIRECT.getValue(), target)
                        .build()
                : "redirect:" + target;
    }

    private String reject(
            MultiValueMap<String, String> typed,
            VerdictBoard board,
            BasketForm form,
            List<Violation> faults,
            boolean partial,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        model.addAttribute("basket", typed.getFirst("basket"));
        String view = show(model, board, form, faults);
        return partial ? view + " :: basket" : view;
    }

    /** Where the clerk forgot to open the shift, the button beside the payment opens it and the basket stays. */
    private List<Violation> openShift(BasketForm form, Actor clerk) {
        if (form.text("openShift").isEmpty()) {
            return List.of();
        }
        Optional<Money> openingFloat = MoneyText.parse(form.text("openingFloat"));
        if (openingFloat.isEmpty()) {
            return List.of(Violation.of("till", NO_SHIFT), Violation.of("openingFloat", "payments.shift.float.wrong"));
        }
        return switch (shifts.open(clerk, openingFloat.get())) {
            case Result.Done<Shift> opened -> List.of();
            case Result.Refused<Shift> refused ->
                List.of(Violation.of("till", refused.first().key()));
        };
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
                "noShift", faults.stream().anyMatch(fault -> fault.key().equals(NO_SHIFT)));
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
