package bg.gishe.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** The disk is full as soon as the file of a document about one person is to be stored; everybody else's goes on. */
public final class FullDisk implements AutoCloseable {

    private final Flyway owner;
    private final long personId;

    /** @param owner whose right it is to change tables */
    public FullDisk(Flyway owner, long personId) throws SQLException {
        this.owner = owner;
        this.personId = personId;
        // 53100: disk_full
        run("""
                CREATE FUNCTION gishe.full_disk_%1$d() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF EXISTS (SELECT FROM gishe.certificate WHERE id = NEW.certificate_id AND subject_id = %1$d) THEN
                        RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER full_disk_%1$d BEFORE INSERT ON gishe.certificate_document
                    FOR EACH ROW EXECUTE FUNCTION gishe.full_disk_%1$d();
                """);
    }

    @Override
    public void close() throws SQLException {
        run("DROP FUNCTION gishe.full_disk_%1$d() CASCADE");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(personId));
        }
    }
}
