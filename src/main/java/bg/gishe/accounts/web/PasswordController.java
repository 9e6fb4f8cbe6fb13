package bg.gishe.accounts.web;

import bg.gishe.accounts.OwnPassword;
import bg.gishe.accounts.SignedInUser;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an official changes the own password. */
@Controller
@RequestMapping("/account/password")
class PasswordController {

    private final OwnPassword password;
    private final SecurityContextRepository contexts;

    PasswordController(OwnPassword password, SecurityContextRepository contexts) {
        this.password = password;
        this.contexts = contexts;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("mustChange", user.mustChangePassword());
        return "accounts/password";
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return switch (password.change(
                user.getUsername(),
                present,
                chosen,
                repeated,
                request.getSession().getId())) {
            case Result.Refused<SignedInUser> refused -> {
                ResultView.showAgain(refused, response, model);
                yield page(user, model);
            }
            case Result.Done<SignedInUser>(SignedInUser account) -> {
                renew(account, request, response);
                flash.addFlashAttribute("message", "accounts.password.changed");
                yield user.mustChangePassword() ? "redirect:/" : "redirect:/account/password";
            }
        };
    }

    /** The session goes on under a new number, with the account as it is now. */
    private void renew(SignedInUser account, HttpServletRequest request, HttpServletResponse response) {
        account.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }
}
