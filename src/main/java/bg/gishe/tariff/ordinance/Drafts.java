package bg.gishe.tariff.ordinance;

import bg.gishe.platform.Actor;
import bg.gishe.platform.RecordMapper;
import java.time.Clock;
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

    private static final String DRAFT = """
            SELECT id, name AS head_name, decision_number AS head_decision_number, decision_date AS head_decision_date,
                   valid_from AS head_valid_from, state, version, author, author_name, editors, ordinance_id
              FROM ordinance_draft
            """;

    private static final RecordMapper<Draft> MAPPER = RecordMapper.of(Draft.class);
    private static final RecordMapper<Draft.Step> STEP = RecordMapper.of(Draft.Step.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All drafts, the newest first. */
    public List<Draft> all() {
        return jdbc.sql(DRAFT + "ORDER BY id DESC").query(MAPPER).list();
    }

    /** The draft with this key. */
    public Optional<Draft> find(long id) {
        return jdbc.sql(DRAFT + "WHERE id = :id").param("id", id).query(MAPPER).optional();
    }

    /** What was done with the draft, in order. */
    public List<Draft.Step> steps(long id) {
        return jdbc.sql("SELECT * FROM draft_step WHERE draft_id = :id ORDER BY id")
                .param("id", id)
                .query(STEP)
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
        return jdbc.sql(DRAFT + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(MAPPER)
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
}
