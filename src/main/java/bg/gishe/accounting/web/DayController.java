package bg.gishe.accounting.web;

import bg.gishe.accounting.DayProtocol;
import bg.gishe.accounting.Period;
import bg.gishe.accounting.Revenue;
import bg.gishe.payments.OfficeDay;
import bg.gishe.payments.OfficeDays;
import bg.gishe.payments.Shifts;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.PdfResponse;
import bg.gishe.platform.ResultView;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days of the office: their shifts and sums, closing, the protocol. */
@Controller("officeDayController")
@RequestMapping("/till/days")
class DayController {

    private static final int PAGE = 31;

    private final OfficeDays days;
    private final Shifts shifts;
    private final Revenue revenue;
    private final DayProtocol protocol;
    private final CurrentActor currentActor;
    private final Clock clock;

    DayController(
            OfficeDays days,
            Shifts shifts,
            Revenue revenue,
            DayProtocol protocol,
            CurrentActor currentActor,
            Clock clock) {
        this.days = days;
        this.shifts = shifts;
        this.revenue = revenue;
        this.protocol = protocol;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, Math.min(page, 10_000));
        List<OfficeDays.Listed> found = days.latest(number, PAGE + 1);
        model.addAttribute("days", found.stream().limit(PAGE).toList())
                .addAttribute("page", number)
                .addAttribute("more", found.size() > PAGE)
                .addAttribute("today", LocalDate.now(clock));
        return "accounting/days";
    }

    @GetMapping("/{day}")
    String day(@PathVariable String day, Model model) {
        LocalDate date = date(day);
        Optional<OfficeDay> closed = days.closed(date);
        Period period = Period.of(date);
        model.addAttribute("day", date)
                .addAttribute("closed", closed.orElse(null))
                .addAttribute("sums", closed.orElseGet(() -> days.soFar(date)))
                .addAttribute("shifts", shifts.ofDay(date))
                .addAttribute("methods", revenue.of(period, Revenue.By.METHOD))
                .addAttribute("services", revenue.of(period, Revenue.By.SERVICE))
                .addAttribute("budget", revenue.of(period, Revenue.By.BUDGET));
        return "accounting/day";
    }

    @PostMapping("/{day}/closing")
    String close(@PathVariable String day, RedirectAttributes flash) {
        LocalDate date = date(day);
        ResultView.flash(days.close(date, currentActor.require()), "payments.office-day.closed", flash);
        return "redirect:/till/days/" + DateText.write(date);
    }

    @GetMapping("/{day}/protocol.pdf")
    ResponseEntity<byte[]> protocol(@PathVariable String day) {
        OfficeDay closed = days.closed(date(day)).orElseThrow(DayController::notFound);
        return PdfResponse.of(protocol.print(closed), "protocol-" + closed.day() + ".pdf");
    }

    private static LocalDate date(String typed) {
        try {
            return DateText.parse(typed)
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 2200)
                    .orElseThrow(DayController::notFound);
        } catch (DateTimeException e) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
