package bg.gishe.acts.web;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.Corrections;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.ResultView;
import bg.gishe.platform.SentForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters corrections of an act; what is wrong is told by the field, and what was typed stays. */
@Controller
class CorrectionsController {

    private final Corrections corrections;
    private final ActPage page;
    private final TypedFields typed;
    private final CurrentActor currentActor;

    CorrectionsController(Corrections corrections, ActPage page, TypedFields typed, CurrentActor currentActor) {
        this.corrections = corrections;
        this.page = page;
        this.typed = typed;
        this.currentActor = currentActor;
    }

    @PostMapping("/acts/{id}/corrections")
    String correct(
            @PathVariable long id,
            @Valid @ModelAttribute("correction") CorrectionForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        SentForm.require(faults);
        CivilStatusAct act = page.again(id);
        model.addAttribute("form", NoteForm.empty());
        LocalDate day = typed.day("day", form.day(), faults);
        if (day != null && !faults.hasErrors()) {
            try {
                ResultView.reject(
                        corrections
                                .correct(id, form.order(day), currentActor.require())
                                .violations(),
                        faults);
            } catch (DataAccessException | TransactionException lost) {
                NotEntered.orThrow(lost, response, model);
                return page.show(act, null, model);
            }
        }
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(act, null, model);
        }
        flash.addFlashAttribute("message", "acts.corrected");
        return "redirect:/acts/" + id;
    }
}
