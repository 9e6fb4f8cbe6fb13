package bg.gishe.platform.database;

import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates forward, and only what is ours: a schema of an unreleased state or of a newer program is refused before anything in it changes.
 * Flyway by itself lists differences for its developers in the one case, and only warns in the other.
 */
@Component
class SchemaGuard implements FlywayMigrationStrategy {

    private final String place;

    SchemaGuard(@Value("${spring.datasource.url:}") String url, @Value("${gishe.data-dir:data}") Path dataFolder) {
        // What follows the address may be a password.
        place = url.isEmpty()
                ? "The data folder " + dataFolder.toAbsolutePath()
                : "The database " + url.replaceFirst("\\?.*", "");
    }

    @Override
    public void migrate(Flyway flyway) {
        SchemaHistory history = SchemaHistory.of(List.of(flyway.info().all()));
        if (history != SchemaHistory.FITS) {
            throw SchemaRefusedException.of(history, place);
        }
        flyway.migrate();
    }
}
