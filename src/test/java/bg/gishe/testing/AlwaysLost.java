package bg.gishe.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A row with this text always loses to others who change the same at the same time; no other row does. */
public final class AlwaysLost implements AutoCloseable {

    private final Flyway owner;
    private final String table;

    /**
     * @param owner whose right it is to change tables
     * @param column where the text stands
     */
    public AlwaysLost(Flyway owner, String table, String column, String text) throws SQLException {
        this.owner = owner;
        this.table = table;
        // 40001: serialization_failure
        run("""
                CREATE FUNCTION gishe.always_lost_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001';
                END $$;
                CREATE TRIGGER always_lost BEFORE INSERT ON gishe.%1$s
                    FOR EACH ROW WHEN (NEW.%2$s = '%3$s') EXECUTE FUNCTION gishe.always_lost_%1$s();
                """.formatted(table, column, text));
    }

    @Override
    public void close() throws SQLException {
        run("DROP FUNCTION gishe.always_lost_%s() CASCADE".formatted(table));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
