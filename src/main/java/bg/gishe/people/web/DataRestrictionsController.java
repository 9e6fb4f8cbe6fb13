package bg.gishe.people.web;

import bg.gishe.people.DataRestrictionOrder;
import bg.gishe.people.DataRestrictions;
import bg.gishe.people.Person;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.DateText;
import bg.gishe.platform.PrintedOnPaper;
import bg.gishe.platform.Reason;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters and ends orders by which people's data are restricted; what is wrong is told by the field, and what was typed stays. */
@Controller
@RequestMapping("/register/restrictions/{person:[0-9]{1,18}}/data")
class DataRestrictionsController {

    /** An order as typed. */
    record OrderForm(
            @NotBlank(message = "{people.data-restrictions.number.missing}")
            @Size(max = 100, message = "{acts.too-long}")
            @PrintedOnPaper
            @Nullable
            String orderNumber,

            @Nullable String orderedOn,
            @Reason(max = 300) @Nullable String dataGround,
            @Nullable String lastDay) {

        static OrderForm empty() {
            return new OrderForm("", "", "", "");
        }
    }

    private final RestrictionPage page;
    private final DataRestrictions restrictions;
    private final CurrentActor currentActor;

    DataRestrictionsController(RestrictionPage page, DataRestrictions restrictions, CurrentActor currentActor) {
        this.page = page;
        this.restrictions = restrictions;
        this.currentActor = currentActor;
    }

    @PostMapping
    String enter(
            @PathVariable long person,
            @Valid @ModelAttribute("dataForm") OrderForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Person restricted = page.again(person).person();
        Optional<LocalDate> ordered = day("orderedOn", form.orderedOn(), false, faults);
        Optional<LocalDate> last = day("lastDay", form.lastDay(), true, faults);
        if (!faults.hasErrors()) {
            DataRestrictionOrder order = new DataRestrictionOrder(
                    strip(form.orderNumber()), ordered.orElseThrow(), strip(form.dataGround()), last.orElse(null));
            ResultView.reject(
                    restrictions
                            .enter(restricted.id(), order, currentActor.require())
                            .violations(),
                    faults);
        }
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(page.again(person), model);
        }
        flash.addFlashAttribute("message", "people.data-restrictions.entered");
        return back(restricted.id());
    }

    @PostMapping("/{restriction:[0-9]{1,18}}/end")
    String end(
            @PathVariable long person,
            @PathVariable long restriction,
            @Valid ReasonForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Person restricted = page.again(person).person();
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("dataEnding", restriction)
                    .addAttribute("dataReason", form.typed())
                    .addAttribute("dataFault", ReasonForm.fault(faults));
            return page.show(page.again(person), model);
        }
        restrictions.end(restricted.id(), restriction, form.text(), currentActor.require());
        flash.addFlashAttribute("message", "people.data-restrictions.ended");
        return back(restricted.id());
    }

    private static Optional<LocalDate> day(
            String field, @Nullable String typed, boolean mayBeEmpty, BindingResult faults) {
        String text = strip(typed);
        Optional<LocalDate> day = DateText.parse(text);
        if (day.isEmpty() && !(mayBeEmpty && text.isEmpty())) {
            faults.rejectValue(field, "platform.field.date");
        }
        return day;
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String back(long person) {
        return "redirect:/register/restrictions/" + person;
    }
}
