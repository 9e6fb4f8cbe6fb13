package bg.gishe.accounts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of an account, wherever they were opened. */
@Component
class Sessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository;
    }

    /** Signs the account out everywhere; a withdrawn right ends at once, not with the session. */
    void endAllOf(String username) {
        endAllOf(username, "");
    }

    /** Signs the account out everywhere but in the session with this id. */
    void endAllOf(String username, String exceptSessionId) {
        repository.ifAvailable(sessions -> sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(exceptSessionId))
                .forEach(sessions::deleteById));
    }
}
