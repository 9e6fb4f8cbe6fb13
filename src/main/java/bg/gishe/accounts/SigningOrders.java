package bg.gishe.accounts;

import bg.gishe.platform.RecordMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Says by which order of the mayor an official signs documents from acts, and whether one is needed. */
@Repository
@Transactional(readOnly = true)
public class SigningOrders {

    private static final String ORDER = """
            SELECT id, username, number, ordered_on, title, lower(during) AS since, upper(during) - 1 AS last_day, entered_by
              FROM signing_order
            """;

    private static final RecordMapper<SigningOrder> MAPPER = RecordMapper.of(SigningOrder.class);

    private final JdbcClient jdbc;

    SigningOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The order by which the official signs on the day; of an account that may sign in. */
    public Optional<SigningOrder> of(String username, LocalDate day) {
        return jdbc.sql(ORDER + """
                         WHERE username = :username AND during @> :day::date
                           AND EXISTS (SELECT FROM user_account a WHERE a.username = signing_order.username AND a.enabled)
                        """)
                .param("username", username)
                .param("day", day)
                .query(MAPPER)
                .optional();
    }

    /** Whether anybody signs by an order on the day. */
    public boolean isAnybodyEntrusted(LocalDate day) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM signing_order o JOIN user_account a ON a.username = o.username AND a.enabled
                                        WHERE o.during @> :day::date)
                        """).param("day", day).query(Boolean.class).single();
    }

    /** Whether the office has decided that whoever issues a document from an act signs it without an order; no, unless it has. */
    public boolean areDispensable(LocalDate day) {
        return jdbc.sql("""
                        SELECT answer FROM signing_practice
                         WHERE question = 'CLERK_SIGNS_WITHOUT_ORDER' AND during @> :day::date
                        """).param("day", day).query(Boolean.class).optional().orElse(false);
    }

    /** Enters an order that contradicts none of the account's. */
    @Transactional
    public void enter(String username, SigningAdministration.Draft draft, String enteredBy) {
        jdbc.sql("""
                        INSERT INTO signing_order (username, number, ordered_on, title, during, entered_by)
                        VALUES (:username, :number, :orderedOn, :title, daterange(:since, :lastDay, '[]'), :by)
                        """)
                .param("username", username)
                .param("number", draft.number())
                .param("orderedOn", draft.orderedOn())
                .param("title", draft.title())
                .param("since", draft.since())
                .param("lastDay", draft.lastDay())
                .param("by", enteredBy)
                .update();
    }

    /** The orders of an account, of all times, the last first. */
    List<SigningOrder> ofAccount(String username) {
        return jdbc.sql(ORDER + " WHERE username = :username ORDER BY lower(during) DESC")
                .param("username", username)
                .query(MAPPER)
                .list();
    }
}
