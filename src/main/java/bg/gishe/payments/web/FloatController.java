package bg.gishe.payments.web;

import bg.gishe.documents.MissingLetter;
import bg.gishe.payments.MoneyText;
import bg.gishe.payments.Shift;
import bg.gishe.payments.ShiftFloats;
import bg.gishe.payments.Shifts;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** The correction of a shift's opening float by a second person. */
@Controller
@RequestMapping("/till/shifts/{id}/float")
@PreAuthorize("hasAnyRole('BACK_OFFICE', 'ACCOUNTANT')")
class FloatController {

    private final Shifts shifts;
    private final ShiftFloats floats;
    private final CurrentActor currentActor;

    FloatController(Shifts shifts, ShiftFloats floats, CurrentActor currentActor) {
        this.shifts = shifts;
        this.floats = floats;
        this.currentActor = currentActor;
    }

    @GetMapping
    String form(@PathVariable long id, Model model) {
        return show(find(id), "", "", null, model);
    }

    @PostMapping
    String correct(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String openingFloat,
            @Valid ReasonForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Shift shift = find(id);
        Optional<Money> becomes = MoneyText.parse(openingFloat);
        MissingLetter letter = MissingLetter.in(form.typed()).orElse(null);
        if (becomes.isEmpty() || faults.hasErrors() || letter != null) {
            model.addAttribute("letter", letter).addAttribute("reasonFault", ReasonForm.fault(faults));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    shift, openingFloat, form.typed(), becomes.isEmpty() ? "payments.shift.float.wrong" : null, model);
        }
        ResultView.flash(
                floats.correct(id, becomes.get(), form.text(), currentActor.require()),
                "payments.shift.float.corrected",
                flash);
        return "redirect:/till/shifts/" + id;
    }

    private Shift find(long id) {
        return shifts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String show(
            Shift shift, String openingFloat, String reason, @Nullable String floatFault, Model model) {
        model.addAttribute("shift", shift)
                .addAttribute("openingFloat", openingFloat)
                .addAttribute("reason", reason)
                .addAttribute("floatFault", floatFault);
        return "payments/float";
    }
}
