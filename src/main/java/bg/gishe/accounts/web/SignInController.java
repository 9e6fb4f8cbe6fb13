package bg.gishe.accounts.web;

import bg.gishe.accounts.SignInHints;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in, and the first page of each role. */
@Controller
class SignInController {

    private final ObjectProvider<SignInHints> hints;
    private final CurrentActor currentActor;

    SignInController(ObjectProvider<SignInHints> hints, CurrentActor currentActor) {
        this.hints = hints;
        this.currentActor = currentActor;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        if (currentActor.find().isPresent()) {
            return "redirect:/";
        }
        hints.ifAvailable(demo -> {
            model.addAttribute("demoUsers", demo.users());
            model.addAttribute("demoPassword", demo.password());
        });
        return "accounts/sign-in";
    }

    @GetMapping("/")
    String home() {
        Actor actor = currentActor.require();
        if (actor.has("CLERK")) {
            return "redirect:/counter";
        }
        if (actor.has("CIVIL_STATUS_OFFICIAL")) {
            return "redirect:/acts";
        }
        if (actor.has("ACCOUNTANT")) {
            return "redirect:/till";
        }
        return actor.has("AUDITOR")
                ? "redirect:/audit"
                : actor.has("ADMIN") ? "redirect:/admin/users" : "accounts/home";
    }
}
