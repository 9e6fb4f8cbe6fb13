package bg.gishe.imports.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Administrators bring files in. */
@Component
class ImportPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.to("/admin/import/**", Role.ADMIN));
    }
}
