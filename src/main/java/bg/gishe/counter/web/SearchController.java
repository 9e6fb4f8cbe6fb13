package bg.gishe.counter.web;

import bg.gishe.counter.DeskSearch;
import bg.gishe.issuing.AwaitingBaskets;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.PersonHit;
import bg.gishe.people.Sex;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponseHeader;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's first page. A search is posted, so that no personal number ever stands in an address. */
@Controller
@RequestMapping("/counter")
class SearchController {

    private final DeskSearch search;
    private final AwaitingBaskets awaiting;

    SearchController(DeskSearch search, AwaitingBaskets awaiting) {
        this.search = search;
        this.awaiting = awaiting;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("paidWaiting", awaiting.paid());
        return show("", SearchForm.EMPTY, null, model);
    }

    /** Somebody opens the address of a search by hand, or reloads after signing in again. */
    @GetMapping("/search")
    String backToPage() {
        return "redirect:/counter";
    }

    @PostMapping("/search")
    Object search(
            @RequestParam(defaultValue = "") String q,
            SearchForm form,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        DeskSearch.Result result = form.isWrong()
                ? new DeskSearch.Result.Wrong("counter.search.filter.wrong", false)
                : search.search(q, form.query());
        Optional<String> found = page(result, htmx.isHtmxRequest());
        if (found.isPresent()) {
            return htmx.isHtmxRequest()
                    ? ResponseEntity.noContent()
                            .header(HtmxResponseHeader.HX_REDIRECT.getValue(), found.get())
                            .build()
                    : "redirect:" + found.get();
        }
        if (result instanceof DeskSearch.Result.Wrong && !htmx.isHtmxRequest()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        String view = show(q, form, result, model);
        return htmx.isHtmxRequest() ? view + " :: results" : view;
    }

    /** The page of the one thing that was found; a name that fits one person opens them when Enter was pressed, not while typing. */
    private static Optional<String> page(DeskSearch.Result result, boolean partial) {
        return switch (result) {
            case DeskSearch.Result.Person(long id, boolean merged) ->
                Optional.of("/counter/people/" + id + (merged ? "?merged" : ""));
            case DeskSearch.Result.Document(long id) -> Optional.of("/counter/documents/" + id);
            case DeskSearch.Result.Request(long id) -> Optional.of("/counter/requests/" + id);
            case DeskSearch.Result.Found(
                    List<PersonHit> people,
                    var acts,
                    var documents,
                    var requests,
                    boolean more,
                    var notes)
            when !partial
                    && notes.isEmpty()
                    && people.size() == 1
                    && acts.isEmpty()
                    && documents.isEmpty()
                    && requests.isEmpty()
                    && !people.getFirst().match().spelt() ->
                Optional.of("/counter/people/" + people.getFirst().id());
            case DeskSearch.Result.Found found -> Optional.empty();
            case DeskSearch.Result.Waiting waiting -> Optional.empty();
            case DeskSearch.Result.Wrong wrong -> Optional.empty();
            case DeskSearch.Result.Nobody nobody -> Optional.empty();
        };
    }

    private static String show(
            String typed, SearchForm form, DeskSearch.@org.jspecify.annotations.Nullable Result result, Model model) {
        model.addAttribute("typed", typed)
                .addAttribute("filters", form)
                .addAttribute("sexes", Sex.values())
                .addAttribute("statuses", MaritalStatus.values())
                .addAttribute("result", result);
        return "counter/search";
    }
}
