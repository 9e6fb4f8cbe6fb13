package bg.gishe.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value of the field from the columns in which it is stored, such as an amount and its currency.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface RowConverter<T> {

    /**
     * The value, or null where the columns are empty.
     *
     * @param row placed on the row to read
     * @param column what the value is called, such as {@code fee}; the columns are this name or begin with it
     */
    @Nullable
    T read(ResultSet row, String column) throws SQLException;
}
