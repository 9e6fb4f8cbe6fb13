package bg.gishe.payments.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** A shift is a clerk's own; refunds and receipts are seen by whoever has to do with the money of the office. */
@Component
class TillPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.to("/till/shift", Role.CLERK),
                PageRule.to("/till/**", Role.CLERK, Role.BACK_OFFICE, Role.ACCOUNTANT, Role.SECRETARY));
    }
}
