package bg.gishe.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What the database refuses and no screen foresaw: its transaction is undone, and whoever sent it reads so on a page with 409.
 * The log names the constraint and nothing of the row.
 */
@ControllerAdvice
class Contradictions {

    private static final Logger log = LoggerFactory.getLogger(Contradictions.class);

    @ExceptionHandler
    void refused(DataIntegrityViolationException e, HttpServletResponse response) throws IOException {
        log.warn("The database refused what was sent, by {}; it was answered with 409", constraint(e));
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    private static @Nullable String constraint(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal && refusal.getServerErrorMessage() != null) {
                String constraint = refusal.getServerErrorMessage().getConstraint();
                return constraint == null ? refusal.getSQLState() : constraint;
            }
            if (cause instanceof SQLException sql && sql.getNextException() == null && sql.getCause() == null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
