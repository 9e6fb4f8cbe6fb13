package bg.gishe.audit.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The trail is read by auditors. */
@Component
class AuditPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.to("/audit/**", Role.AUDITOR));
    }
}
