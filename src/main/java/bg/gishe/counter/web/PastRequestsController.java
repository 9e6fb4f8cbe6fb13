package bg.gishe.counter.web;

import bg.gishe.counter.PastRequests;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was issued about a person and to them before: the newest beside the verdict board, all of it on a page of its own. */
@Controller
class PastRequestsController {

    private static final int SHOWN = 10;
    private static final int LAST_PAGE = 10_000;

    private final PastRequests past;

    PastRequestsController(PastRequests past) {
        this.past = past;
    }

    @GetMapping("/counter/people/{id:[0-9]{1,18}}/documents")
    String documents(
            @PathVariable long id, @RequestParam(defaultValue = "0") String page, HtmxRequest htmx, Model model) {
        int shown = page.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        PastRequests.History history =
                past.of(id, shown, SHOWN).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (history.person().id() != id) {
            return "redirect:/counter/people/" + history.person().id() + "/documents";
        }
        List<PastRequests.Entry> entries = history.entries();
        model.addAttribute("person", history.person())
                .addAttribute("entries", entries.stream().limit(SHOWN).toList())
                .addAttribute("more", entries.size() > SHOWN)
                .addAttribute("page", shown);
        return htmx.isHtmxRequest() ? "counter/documents :: newest" : "counter/documents";
    }
}
