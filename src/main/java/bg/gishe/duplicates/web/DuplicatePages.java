package bg.gishe.duplicates.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Duplicates are merged by officials of civil status. */
@Component
class DuplicatePages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.to("/register/duplicates/**", Role.CIVIL_STATUS_OFFICIAL));
    }
}
