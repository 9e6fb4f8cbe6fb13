package bg.gishe.imports.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One import works at a time, however many replicas and commands there are. The lock goes with its connection, also by kill -9. */
@Component
class ImportLock {

    /** Work under the lock. */
    interface Work<E extends Exception> {
        void run() throws E;
    }

    private final DataSource source;

    ImportLock(DataSource source) {
        this.source = source;
    }

    /** Does the work unless another import is being worked on; then nothing, and false. */
    <E extends Exception> boolean tryHolding(Work<E> work) throws E {
        try (Connection connection = source.getConnection()) {
            if (!ask(connection, "SELECT pg_try_advisory_lock(hashtext('import'))")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "SELECT pg_advisory_unlock(hashtext('import'))");
            }
        } catch (SQLException e) {
            throw new org.springframework.dao.DataAccessResourceFailureException(
                    "The lock of imports is away, state " + e.getSQLState());
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
