package bg.gishe.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** A form that no screen has: it stores what contradicts the register. */
@Controller
class Contradiction {

    private final JdbcClient jdbc;

    Contradiction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/counter/contradiction")
    void contradict() {
        jdbc.sql("INSERT INTO basket (clerk, subject_id) SELECT 'Тайно Име', -1")
                .update();
    }
}
