package bg.gishe.people.web;

import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Restrictions;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of a person's legal restrictions. */
@Component
class RestrictionPage {

    private final Restrictions restrictions;
    private final Clock clock;

    RestrictionPage(Restrictions restrictions, Clock clock) {
        this.restrictions = restrictions;
        this.clock = clock;
    }

    /** The person as the page is opened; where there is none, there is no page. */
    Restrictions.Sheet open(long id) {
        return restrictions.open(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The person for what is entered on their open page. */
    Restrictions.Sheet again(long id) {
        return restrictions.again(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The person's restrictions of all times, and the forms to enter and end one. */
    String show(Restrictions.Sheet sheet, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", RestrictionForm.empty());
        }
        if (!model.containsAttribute("dataForm")) {
            model.addAttribute("dataForm", DataRestrictionsController.OrderForm.empty());
        }
        model.addAttribute("dataRestrictions", sheet.orders()).addAttribute("today", LocalDate.now(clock));
        model.addAttribute("person", sheet.person())
                .addAttribute("restrictions", sheet.entries())
                .addAttribute("kinds", LegalRestriction.Kind.values());
        return "people/restrictions";
    }
}
