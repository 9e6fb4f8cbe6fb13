package bg.gishe.counter.web;

import bg.gishe.counter.IssuedDocuments;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Моят ден": what this clerk issued. */
@Controller
class DayController {

    private static final int PAGE = 25;

    private final IssuedDocuments documents;
    private final CurrentActor currentActor;
    private final Clock clock;

    DayController(IssuedDocuments documents, CurrentActor currentActor, Clock clock) {
        this.documents = documents;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/counter/day")
    String day(
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "0") int page,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> typed = date.isBlank() ? Optional.of(today) : DateText.parse(date);
        String fault = typed.isEmpty()
                ? "platform.field.date"
                : typed.get().isAfter(today) ? "platform.field.date.future" : null;
        if (fault != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("fault", fault);
        model.addAttribute("typed", typed.map(DateText::write).orElse(date));
        LocalDate day = fault == null ? typed.get() : today;
        int number = Math.max(0, Math.min(page, 10_000));
        List<IssuedDocuments.Issued> issued =
                documents.ofDay(currentActor.require().username(), day, clock.getZone(), number, PAGE + 1);
        model.addAttribute("day", day);
        model.addAttribute("page", number);
        model.addAttribute("more", issued.size() > PAGE);
        model.addAttribute("documents", issued.stream().limit(PAGE).toList());
        return "counter/day";
    }
}
