package bg.gishe.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consecutive official numbers without gaps.
 *
 * <p>A number is taken inside the caller's transaction and returned with it when the transaction rolls back; the
 * counter's row is locked until then, so it is taken last. Whoever takes several kinds takes them in the order of
 * {@link NumberKind}, and so two transactions never wait for each other in a circle.
 */
@Component
public class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the kind in the year, starting with 1. Needs a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(NumberKind kind, int year) {
        return jdbc.sql("""
                        INSERT INTO number_counter (kind, year, last) VALUES (:kind, :year, 1)
                        ON CONFLICT ON CONSTRAINT number_counter_pk DO UPDATE SET last = number_counter.last + 1
                        RETURNING last
                        """)
                .param("kind", kind.name())
                .param("year", year)
                .query(Long.class)
                .single();
    }
}
