package bg.gishe.acts.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Acts are kept by officials of civil status. */
@Component
class ActPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.to("/acts/**", Role.CIVIL_STATUS_OFFICIAL));
    }
}
