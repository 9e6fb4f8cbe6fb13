package bg.gishe.acts.web;

import bg.gishe.people.Ekatte;
import bg.gishe.people.Settlement;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import bg.gishe.platform.SentForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The steps of making an act: what was typed is first shown whole, and only the signature enters it.
 *
 * @param <F> what is typed
 * @param <O> the order that follows from it
 */
abstract class NewActController<F extends NewActController.ActForm, O> {

    /** A form that says in which settlement the act is made. */
    interface ActForm {

        /** Its ЕКАТТЕ; nothing for the seat of the municipality. */
        @Nullable
        String place();
    }

    private final String view;
    private final F empty;
    private final TypedFields typed;
    private final CurrentActor currentActor;

    NewActController(String view, F empty, TypedFields typed, CurrentActor currentActor) {
        this.view = view;
        this.empty = empty;
        this.typed = typed;
        this.currentActor = currentActor;
    }

    /** The order, or nothing when a field has a fault, which then stands beside it. */
    abstract @Nullable O order(F form, BindingResult faults);

    /** Makes the act. */
    abstract Result<Long> sign(O order, Ekatte place, Actor official);

    /** The settlements in which acts are made here. */
    @ModelAttribute("places")
    List<Settlement> places() {
        return typed.places();
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", empty);
        return view;
    }

    /** The act that was made of the same event before, by another press or another official. */
    abstract Optional<Long> made(O order);

    @PostMapping
    String step(
            @Valid @ModelAttribute("form") F form,
            BindingResult faults,
            @RequestParam(defaultValue = "PREVIEW") String step,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        SentForm.require(faults);
        if (step.equals("CORRECT")) {
            return view;
        }
        Settlement place = typed.place(form.place(), faults);
        O order = order(form, faults);
        Optional<Long> made = order != null && step.equals("SIGN") ? made(order) : Optional.empty();
        if (made.isPresent()) {
            flash.addFlashAttribute("message", "acts.signed.before");
            return "redirect:/acts/" + made.get();
        }
        if (order != null && place != null && step.equals("SIGN") && !faults.hasErrors()) {
            try {
                switch (sign(order, place.ekatte(), currentActor.require())) {
                    case Result.Done<Long>(Long act) -> {
                        flash.addFlashAttribute("message", "acts.signed").addFlashAttribute("justMade", true);
                        return "redirect:/acts/" + act;
                    }
                    case Result.Refused<Long> refused -> ResultView.reject(refused.violations(), faults);
                }
            } catch (DataAccessException | TransactionException lost) {
                NotEntered.orThrow(lost, response, model);
                return view;
            }
        }
        if (faults.hasErrors() || order == null || place == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(faults, model);
        }
        model.addAttribute("order", order).addAttribute("place", place);
        return view;
    }

    /** The form once more; "raised" are the keys of what is said of it, by which questions are known. */
    private String again(BindingResult faults, Model model) {
        model.addAttribute(
                "raised",
                faults.getFieldErrors().stream().map(FieldError::getCode).toList());
        return view;
    }
}
