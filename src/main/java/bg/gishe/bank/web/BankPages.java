package bg.gishe.bank.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accountants work with the bank. */
@Component
class BankPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.to("/till/bank/**", Role.ACCOUNTANT));
    }
}
