package bg.gishe.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request or a document is about.
 *
 * @param names the present names; null when access is restricted, since they may tell what is not to be known
 */
public record Subject(long id, @Nullable String names) {

    /** From the columns subject_id, full_name and restricted. */
    static Subject of(ResultSet row) throws SQLException {
        return new Subject(row.getLong("subject_id"), row.getBoolean("restricted") ? null : row.getString("full_name"));
    }
}
