package bg.gishe.tariff.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Prices are open to all. Who writes in the ordinance is an administrator; who decides about it may also be the secretary. */
@Component
class TariffPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.toAll("/prices"),
                PageRule.to(HttpMethod.GET, "/admin/fees/**", Role.ADMIN, Role.SECRETARY),
                PageRule.to("/admin/fees/**", Role.ADMIN),
                PageRule.to(HttpMethod.POST, "/admin/fees/drafts/*/approval", Role.ADMIN, Role.SECRETARY),
                PageRule.to(HttpMethod.POST, "/admin/fees/drafts/*/return", Role.ADMIN, Role.SECRETARY),
                PageRule.to(HttpMethod.POST, "/admin/fees/drafts/*/withdrawal", Role.ADMIN, Role.SECRETARY));
    }
}
