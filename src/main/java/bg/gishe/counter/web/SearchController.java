package bg.gishe.counter.web;

import bg.gishe.counter.DeskSearch;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's first page. A search is posted, so that no personal number ever stands in an address. */
@Controller
@RequestMapping("/counter")
class SearchController {

    private final DeskSearch search;

    SearchController(DeskSearch search) {
        this.search = search;
    }

    @GetMapping
    String page() {
        return "counter/search";
    }

    @PostMapping("/search")
    Object search(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) boolean partial,
            HttpServletResponse response,
            Model model) {
        DeskSearch.Result result = search.search(q);
        if (result instanceof DeskSearch.Result.Exact(long personId)) {
            if (!partial) {
                return "redirect:/counter/people/" + personId;
            }
            return ResponseEntity.noContent()
                    .header("HX-Redirect", "/counter/people/" + personId)
                    .build();
        }
        if (result instanceof DeskSearch.Result.Wrong && !partial) {
            response.setStatus(422);
        }
        model.addAttribute("typed", q);
        model.addAttribute("result", result);
        model.addAttribute("kind", result.getClass().getSimpleName());
        return partial ? "counter/search :: results" : "counter/search";
    }
}
