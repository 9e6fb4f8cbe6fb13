package bg.gishe.accounts.web;

import bg.gishe.accounts.AccountAdministration;
import bg.gishe.accounts.SigningAdministration;
import bg.gishe.accounts.SigningAdministration.Draft;
import bg.gishe.accounts.UserAccount;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page about the orders by which an official signs documents from acts. */
@Controller
@RequestMapping("/admin/users/{username}/orders")
class SigningOrderController {

    private static final String OFFICE = "длъжностно лице по гражданското състояние";

    private final AccountAdministration accounts;
    private final SigningAdministration signing;
    private final Clock clock;

    SigningOrderController(AccountAdministration accounts, SigningAdministration signing, Clock clock) {
        this.accounts = accounts;
        this.signing = signing;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String username, Model model) {
        return show(require(username), model);
    }

    @PostMapping
    String enter(
            @PathVariable String username,
            @Valid @ModelAttribute("form") SigningOrderForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UserAccount account = require(username);
        Draft draft = form.draft(faults);
        if (draft != null) {
            ResultView.reject(signing.enter(account.username(), draft).violations(), faults);
        }
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(account, model);
        }
        return back(account, flash, "accounts.signing.entered");
    }

    @PostMapping("/{id:[0-9]{1,18}}/end")
    String end(
            @PathVariable String username,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String lastDay,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UserAccount account = require(username);
        Optional<LocalDate> day = DateText.parse(lastDay.strip());
        Result<String> ended = day.isPresent()
                ? signing.end(account.username(), id, day.get())
                : Result.refusedAt("lastDay", "platform.field.date");
        if (ended instanceof Result.Refused<String> refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("ending", id)
                    .addAttribute("typed", lastDay)
                    .addAttribute("endFault", refused.first().key());
            return show(account, model);
        }
        return back(account, flash, "accounts.signing.ended");
    }

    private String show(UserAccount account, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", SigningOrderForm.of(OFFICE));
        }
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("account", account)
                .addAttribute("orders", signing.of(account.username()))
                .addAttribute("today", today)
                .addAttribute("dispensable", signing.areDispensable());
        return "accounts/orders";
    }

    private UserAccount require(String username) {
        return accounts.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(UserAccount account, RedirectAttributes flash, String message) {
        flash.addFlashAttribute("message", message);
        return "redirect:/admin/users/" + account.username() + "/orders";
    }
}
