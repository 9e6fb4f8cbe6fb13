package bg.gishe.certificates.web;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** Anybody may check a document. */
@Component
class VerificationPages implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.toAll("/verify/**"), PageRule.toAll("/v/**"));
    }
}
