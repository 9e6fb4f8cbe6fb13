package bg.gishe.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Protects a session that two windows use at once. */
@ApplicationTest
class SessionTouchTest {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void attributeThatTwoAnswersKeepAtOnceIsOfTheLater() {
        assertThat(keptTwice(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String keptTwice(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S first = sessions.findById(session.getId());
        S second = sessions.findById(session.getId());
        first.setAttribute("message", "first");
        second.setAttribute("message", "second");

        sessions.save(first);
        sessions.save(second);

        String kept = sessions.findById(session.getId()).getAttribute("message");
        sessions.deleteById(session.getId());
        return kept;
    }
}
