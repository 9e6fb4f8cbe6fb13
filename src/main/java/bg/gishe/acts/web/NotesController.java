package bg.gishe.acts.web;

import static bg.gishe.acts.web.TypedFields.strip;

import bg.gishe.acts.ActNotes;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.NoteOrder;
import bg.gishe.people.Person;
import bg.gishe.people.Settlement;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.ResultView;
import bg.gishe.platform.SentForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

/** Enters notes on an act; what is wrong is told by the field, and what was typed stays. */
@Controller
class NotesController {

    private final ActNotes notes;
    private final ActPage page;
    private final TypedFields typed;
    private final CurrentActor currentActor;

    NotesController(ActNotes notes, ActPage page, TypedFields typed, CurrentActor currentActor) {
        this.notes = notes;
        this.page = page;
        this.typed = typed;
        this.currentActor = currentActor;
    }

    @PostMapping("/acts/{id}/notes")
    String note(
            @PathVariable long id,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        SentForm.require(faults);
        CivilStatusAct act = page.again(id);
        NoteOrder order = order(form, faults);
        if (order != null) {
            try {
                ResultView.reject(notes.note(id, order, currentActor.require()).violations(), faults);
            } catch (DataAccessException | TransactionException lost) {
                NotEntered.orThrow(lost, response, model);
                return page.show(act, null, model);
            }
        }
        if (order == null || faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(act, null, model);
        }
        flash.addFlashAttribute("message", order.isSecret() ? "acts.noted.adoption" : "acts.noted");
        return "redirect:/acts/" + id;
    }

    /** What was typed; null when some of it cannot be read. */
    private @Nullable NoteOrder order(NoteForm form, BindingResult faults) {
        LocalDate day = typed.day("effectiveOn", form.effectiveOn(), faults);
        Person mother =
                form.isOfParents() ? parent("parents.mother", form.parents().mother(), faults) : null;
        Person father =
                form.isOfParents() ? parent("parents.father", form.parents().father(), faults) : null;
        if (form.isOfFamilyName()
                && form.renamedChosen().isEmpty() != strip(form.newFamily()).isEmpty()) {
            faults.rejectValue("newFamily", "acts.note.family.both");
        }
        Settlement place = form.wantsNewAct() ? typed.place(form.place(), faults) : null;
        return day == null || faults.hasErrors()
                ? null
                : form.order(day, mother, father, place == null ? null : place.ekatte());
    }

    private @Nullable Person parent(String field, @Nullable String number, BindingResult faults) {
        return strip(number).isEmpty() ? null : typed.person(field, number, faults);
    }
}
