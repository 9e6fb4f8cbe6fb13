package bg.gishe.accounts.web;

import bg.gishe.accounts.AccountAdministration;
import bg.gishe.accounts.AccountAdministration.Opening;
import bg.gishe.accounts.OwnAccountException;
import bg.gishe.accounts.UserAccount;
import bg.gishe.platform.Role;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages about accounts. */
@Controller
@RequestMapping("/admin/users")
class UsersController {

    private final AccountAdministration administration;

    UsersController(AccountAdministration administration) {
        this.administration = administration;
    }

    @ModelAttribute("allRoles")
    Role[] allRoles() {
        return Role.values();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("users", administration.all());
        return "accounts/users";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", UserForm.empty());
        return "accounts/user";
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        if (form.username() == null) {
            faults.rejectValue("username", "accounts.user.username.form");
        }
        if (faults.hasErrors()) {
            return again(response);
        }
        return switch (administration.open(Objects.requireNonNull(form.username()), form.profile())) {
            case Opening.Opened opened -> shownOnce(opened, model);
            case Opening.NameTaken taken -> {
                faults.rejectValue("username", "accounts.user.username.taken");
                yield again(response);
            }
        };
    }

    @GetMapping("/{username}")
    String edit(@PathVariable String username, Model model) {
        UserAccount account = require(username);
        model.addAttribute("account", account).addAttribute("form", UserForm.of(account));
        return "accounts/user";
    }

    @PostMapping("/{username}")
    String change(
            @PathVariable String username,
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        model.addAttribute("account", require(username));
        if (faults.hasErrors()) {
            return again(response);
        }
        administration.change(username, form.profile());
        return done(flash, "accounts.user.changed");
    }

    @PostMapping("/{username}/disabling")
    String disable(@PathVariable String username, RedirectAttributes flash) {
        administration.enable(require(username).username(), false);
        return done(flash, "accounts.user.disabled");
    }

    @PostMapping("/{username}/enabling")
    String enable(@PathVariable String username, RedirectAttributes flash) {
        administration.enable(require(username).username(), true);
        return done(flash, "accounts.user.enabled");
    }

    @PostMapping("/{username}/unlocking")
    String unlock(@PathVariable String username, RedirectAttributes flash) {
        administration.unlock(require(username).username());
        return done(flash, "accounts.user.unlocked");
    }

    @PostMapping("/{username}/password-reset")
    String resetPassword(@PathVariable String username, Model model) {
        return shownOnce(
                new Opening.Opened(
                        username, administration.resetPassword(require(username).username())),
                model);
    }

    @ExceptionHandler(OwnAccountException.class)
    String notOnOwnAccount(RedirectAttributes flash) {
        flash.addFlashAttribute("refused", "accounts.user.own-account");
        return "redirect:/admin/users";
    }

    private UserAccount require(String username) {
        return administration.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Answers at once and without a redirect: a password carried to the next page would lie in the session's table. */
    private String shownOnce(Opening.Opened opened, Model model) {
        model.addAttribute("once", opened);
        return list(model);
    }

    private static String again(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "accounts/user";
    }

    private static String done(RedirectAttributes flash, String message) {
        flash.addFlashAttribute("message", message);
        return "redirect:/admin/users";
    }
}
