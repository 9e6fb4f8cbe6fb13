package bg.gishe.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What the database refuses and no screen foresaw, at once or at the end of the transaction: nothing of it is kept, and whoever sent
 * it reads so on a page with 409. The log names the constraint and nothing of the row.
 */
@ControllerAdvice
class Contradictions {

    private static final Logger log = LoggerFactory.getLogger(Contradictions.class);

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void refused(RuntimeException e, HttpServletResponse response) throws IOException {
        String constraint = constraint(e).orElseThrow(() -> e);
        log.warn("The database refused what was sent, by {}; it was answered with 409", constraint);
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    /** What was violated; nothing where the data are not to blame. 22: a value out of its range; 23: a constraint. */
    private static Optional<String> constraint(RuntimeException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (!(cause instanceof SQLException refusal)
                || refusal.getSQLState() == null
                || !(refusal.getSQLState().startsWith("22")
                        || refusal.getSQLState().startsWith("23"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(refusal instanceof PSQLException answer ? answer.getServerErrorMessage() : null)
                .map(message -> message.getConstraint())
                .or(() -> Optional.of(refusal.getSQLState()));
    }
}
