package bg.gishe.tariff.ordinance;

import bg.gishe.platform.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of the ordinance with their steps. */
@Repository
@Transactional(readOnly = true)
public class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All drafts, the newest first. */
    public List<Draft> all() {
        return jdbc.sql("SELECT * FROM ordinance_draft ORDER BY id DESC")
                .query(Drafts::draft)
                .list();
    }

    /** The draft with this key. */
    public Optional<Draft> find(long id) {
        return jdbc.sql("SELECT * FROM ordinance_draft WHERE id = :id")
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    /** What was done with the draft, in order. */
    public List<Draft.Step> steps(long id) {
        return jdbc.sql("SELECT * FROM draft_step WHERE draft_id = :id ORDER BY id")
                .param("id", id)
                .query((row, index) -> new Draft.Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("step"),
                        row.getString("actor_name"),
                        row.getString("reason")))
                .list();
    }

    /** Whether it was this person who gave it to a second one last. */
    public boolean isSubmittedBy(long id, Actor actor) {
        return jdbc.sql(
                        "SELECT actor FROM draft_step WHERE draft_id = :id AND step = 'SUBMITTED' ORDER BY id DESC LIMIT 1")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(actor.username()::equals)
                .isPresent();
    }

    /** The draft with this key, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Draft> lock(long id) {
        return jdbc.sql("SELECT * FROM ordinance_draft WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(long id, Draft.State to) {
        jdbc.sql("UPDATE ordinance_draft SET state = :to, version = version + 1 WHERE id = :id")
                .param("to", to.name())
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(long id, String step, Actor actor, @Nullable String reason) {
        jdbc.sql("""
                        INSERT INTO draft_step (draft_id, at, step, actor, actor_name, reason)
                        VALUES (:id, :at, :step, :actor, :name, :reason)
                        """)
                .param("id", id)
                .param("at", OffsetDateTime.now(clock))
                .param("step", step)
                .param("actor", actor.username())
                .param("name", actor.fullName())
                .param("reason", reason)
                .update();
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getLong("id"),
                new Draft.Head(
                        row.getString("name"),
                        row.getString("decision_number"),
                        row.getObject("decision_date", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class)),
                Draft.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("author"),
                row.getString("author_name"),
                List.of((String[]) row.getArray("editors").getArray()),
                row.getObject("ordinance_id", Long.class));
    }
}
