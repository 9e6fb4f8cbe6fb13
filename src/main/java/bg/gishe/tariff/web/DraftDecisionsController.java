package bg.gishe.tariff.web;

import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import bg.gishe.tariff.ordinance.DraftApproval;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a draft: to a second person, back, into force, or aside. */
@Controller
@RequestMapping("/admin/fees/drafts/{id}")
class DraftDecisionsController {

    private final DraftApproval approval;
    private final DraftPage page;
    private final CurrentActor currentActor;

    DraftDecisionsController(DraftApproval approval, DraftPage page, CurrentActor currentActor) {
        this.approval = approval;
        this.page = page;
        this.currentActor = currentActor;
    }

    @PostMapping("/submission")
    String submit(@PathVariable long id, @RequestParam(defaultValue = "-1") int seen, RedirectAttributes flash) {
        page.require(id);
        return done(id, approval.submit(id, seen, actor()), "tariff.ordinance.submitted", flash);
    }

    @PostMapping("/taking-back")
    String takeBack(@PathVariable long id, RedirectAttributes flash) {
        page.require(id);
        return done(id, approval.takeBack(id, actor()), "tariff.ordinance.taken-back", flash);
    }

    @PostMapping("/discarding")
    String discard(@PathVariable long id, @RequestParam(defaultValue = "-1") int seen, RedirectAttributes flash) {
        page.require(id);
        return done(id, approval.discard(id, seen, actor()), "tariff.ordinance.discarded", flash);
    }

    @PostMapping("/approval")
    String approve(@PathVariable long id, @RequestParam(defaultValue = "-1") int seen, RedirectAttributes flash) {
        page.require(id);
        return done(id, approval.approve(id, seen, actor()), "tariff.ordinance.approved", flash);
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int seen,
            @Valid ReasonForm form,
            BindingResult faults,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        page.require(id);
        return faults.hasErrors()
                ? again(id, form, faults, response, model)
                : done(id, approval.giveBack(id, seen, form.text(), actor()), "tariff.ordinance.returned", flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @Valid ReasonForm form,
            BindingResult faults,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        page.require(id);
        return faults.hasErrors()
                ? again(id, form, faults, response, model)
                : done(id, approval.withdraw(id, form.text(), actor()), "tariff.ordinance.withdrawn", flash);
    }

    private String again(long id, ReasonForm form, BindingResult faults, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("reason", form.typed()).addAttribute("reasonFault", ReasonForm.fault(faults));
        return page.show(id, model);
    }

    private static String done(long id, Result<?> result, String message, RedirectAttributes flash) {
        ResultView.flash(result, message, flash);
        return "redirect:/admin/fees/drafts/" + id;
    }

    private Actor actor() {
        return currentActor.require();
    }
}
