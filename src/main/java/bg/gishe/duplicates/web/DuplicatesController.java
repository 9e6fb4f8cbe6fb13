package bg.gishe.duplicates.web;

import bg.gishe.duplicates.DuplicateList;
import bg.gishe.duplicates.DuplicateSearch;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.PersonLookup;
import bg.gishe.people.PersonSearch;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of records that may be of one person, and any two that an official wants to compare. */
@Controller
@RequestMapping("/register/duplicates")
class DuplicatesController {

    private static final int LAST_PAGE = 10_000;

    private final DuplicateList list;
    private final DuplicateSearch search;
    private final PersonLookup people;

    DuplicatesController(DuplicateList list, DuplicateSearch search, PersonLookup people) {
        this.list = list;
        this.search = search;
        this.people = people;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "0") String page, Model model) {
        return show(view, page.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0, model);
    }

    /** Searches the whole register now. */
    @PostMapping("/search")
    String search(RedirectAttributes flash) {
        search.search();
        flash.addFlashAttribute("message", "duplicates.searched");
        return "redirect:/register/duplicates";
    }

    /** Any two people by their numbers. */
    @PostMapping("/comparison")
    String compare(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            HttpServletResponse response,
            Model model) {
        Map<String, String> faults = new HashMap<>();
        Optional<Long> first = person("one", one, faults);
        Optional<Long> second = person("other", other, faults);
        if (first.isPresent() && first.equals(second)) {
            faults.put("other", "duplicates.same-record");
        }
        if (first.isPresent() && second.isPresent() && faults.isEmpty()) {
            return "redirect:/register/duplicates/" + Math.min(first.get(), second.get()) + "/"
                    + Math.max(first.get(), second.get());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("one", one).addAttribute("other", other).addAttribute("faults", faults);
        return show("", 0, model);
    }

    private Optional<Long> person(String field, String typed, Map<String, String> faults) {
        String digits = typed.replaceAll("\\s", "");
        List<PersonSearch.Numbered> found = people.findAll(digits);
        if (found.isEmpty()) {
            boolean possible =
                    Egn.parse(digits).isPresent() || Lnch.parse(digits).isPresent();
            faults.put(field, possible ? "duplicates.nobody" : "duplicates.number");
        } else if (found.size() > 1) {
            faults.put(field, "duplicates.several");
        }
        return found.stream().findFirst().map(PersonSearch.Numbered::personId);
    }

    private String show(String typedView, int page, Model model) {
        DuplicateList.View view = Stream.of(DuplicateList.View.values())
                .filter(one -> one.name().equals(typedView))
                .findFirst()
                .orElse(DuplicateList.View.OPEN);
        List<DuplicateList.Line> found = list.find(view, page);
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Map.of());
        }
        model.addAttribute("view", view)
                .addAttribute("views", DuplicateList.View.values())
                .addAttribute("page", page)
                .addAttribute("pairs", found.stream().limit(DuplicateList.PAGE).toList())
                .addAttribute("more", found.size() > DuplicateList.PAGE)
                .addAttribute("latest", search.latest().orElse(null));
        return "duplicates/duplicates";
    }
}
