package bg.gishe.people.web;

import bg.gishe.people.LegalRestriction;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.Restrictions;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of a person's legal restrictions; every look at it is written down. */
@Component
class RestrictionPage {

    private final People people;
    private final Restrictions restrictions;
    private final AuditTrail audit;

    RestrictionPage(People people, Restrictions restrictions, AuditTrail audit) {
        this.people = people;
        this.restrictions = restrictions;
        this.audit = audit;
    }

    /** The person; where there is none, there is no page. */
    Person require(long id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The person's restrictions of all times, and the forms to enter and end one. */
    String show(Person person, Model model) {
        audit.record(AuditEntry.of(AuditAction.PERSON_VIEWED).about(person.id()).with(Map.of("page", "restrictions")));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", RestrictionForm.empty());
        }
        model.addAttribute("person", person)
                .addAttribute("restrictions", restrictions.of(person.id()))
                .addAttribute("kinds", LegalRestriction.Kind.values());
        return "people/restrictions";
    }
}
