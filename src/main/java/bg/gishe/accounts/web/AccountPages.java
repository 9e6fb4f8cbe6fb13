package bg.gishe.accounts.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signing in is open to all; what is administered, and how the application is, to administrators unless a module says otherwise. */
@Component
class AccountPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.toAll("/sign-in"),
                PageRule.toAll("/actuator/health/**"),
                PageRule.to("/actuator/**", Role.ADMIN),
                PageRule.to("/admin/**", Role.ADMIN));
    }
}
