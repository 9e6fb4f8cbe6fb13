package bg.gishe.catalog.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Administrators keep the catalogue. */
@Component
class CatalogPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.to("/admin/catalog/**", Role.ADMIN));
    }
}
