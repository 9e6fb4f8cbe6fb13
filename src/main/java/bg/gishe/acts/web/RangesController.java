package bg.gishe.acts.web;

import bg.gishe.people.EgnRanges;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ranges from which newborns get their ЕГН, as the officials enter and close them. */
@Controller
@RequestMapping("/acts/ranges")
class RangesController {

    private final EgnRanges ranges;
    private final CurrentActor currentActor;

    RangesController(EgnRanges ranges, CurrentActor currentActor) {
        this.ranges = ranges;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("ranges", ranges.all());
        return "acts/ranges";
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String lowest,
            @RequestParam(defaultValue = "") String highest,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (!(enter(lowest.strip(), highest.strip()) instanceof Result.Refused<Integer> refused)) {
            flash.addFlashAttribute("message", "acts.ranges.entered");
            return "redirect:/acts/ranges";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("lowest", lowest)
                .addAttribute("highest", highest)
                .addAttribute("fault", refused.first().key());
        return list(model);
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable long id, RedirectAttributes flash) {
        ResultView.flash(ranges.close(id, currentActor.require().fullName()), "acts.ranges.closed", flash);
        return "redirect:/acts/ranges";
    }

    private Result<Integer> enter(String lowest, String highest) {
        if (!lowest.matches("[0-9]{1,3}") || !highest.matches("[0-9]{1,3}")) {
            return Result.refusedAt("highest", "acts.ranges.wrong");
        }
        int from = Integer.parseInt(lowest);
        int to = Integer.parseInt(highest);
        return from > to
                ? Result.refusedAt("highest", "acts.ranges.backwards")
                : ranges.enter(from, to, currentActor.require().fullName());
    }
}
