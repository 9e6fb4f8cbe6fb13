package bg.gishe.people.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of people is kept by officials of civil status. */
@Component
class RegisterPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.to("/register/**", Role.CIVIL_STATUS_OFFICIAL));
    }
}
