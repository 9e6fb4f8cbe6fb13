package bg.gishe.platform.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every page needs is open to all. */
@Component
class SharedPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.toAll("/webjars/**"),
                PageRule.toAll("/css/**"),
                PageRule.toAll("/js/**"),
                PageRule.toAll("/img/**"),
                PageRule.toAll("/favicon.ico"),
                PageRule.toAll("/error"),
                PageRule.toAll("/language"));
    }
}
