package bg.gishe.counter.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The desk belongs to the clerks, what waits for a signature to the officials of civil status. */
@Component
class CounterPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.to("/counter/**", Role.CLERK), PageRule.to("/signing/**", Role.CIVIL_STATUS_OFFICIAL));
    }
}
