package bg.gishe.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** The database goes away at the very commit of what is registered about one person; nobody else notices. */
public final class LostAnswer implements AutoCloseable {

    private final Flyway owner;
    private final long personId;

    /** @param owner whose right it is to change tables */
    public LostAnswer(Flyway owner, long personId) throws SQLException {
        this.owner = owner;
        this.personId = personId;
        // 57P01: admin_shutdown
        run("""
                CREATE FUNCTION gishe.lost_answer_%1$d() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'terminating connection' USING ERRCODE = '57P01';
                END $$;
                CREATE CONSTRAINT TRIGGER lost_answer_%1$d AFTER INSERT ON gishe.service_request DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW WHEN (NEW.subject_id = %1$d) EXECUTE FUNCTION gishe.lost_answer_%1$d();
                """);
    }

    @Override
    public void close() throws SQLException {
        run("DROP FUNCTION gishe.lost_answer_%1$d() CASCADE");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(personId));
        }
    }
}
