package bg.gishe.accounting.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accountants keep the codes of the budget; days are closed and reports are read by more. */
@Component
class AccountingPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.to("/till/budget/**", Role.ACCOUNTANT),
                PageRule.to("/till/days/**", Role.BACK_OFFICE, Role.ACCOUNTANT),
                PageRule.to("/till/reports/**", Role.BACK_OFFICE, Role.ACCOUNTANT, Role.SECRETARY));
    }
}
