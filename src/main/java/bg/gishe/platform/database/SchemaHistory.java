package bg.gishe.platform.database;

import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** What the history that Flyway keeps in a schema says to a program with its own migrations. */
enum SchemaHistory {
    /** Empty, as old as a former release, or just right: the program migrates it and works with it. */
    FITS,
    /**
     * Of a state between releases, such as the development snapshots before the first one: it was migrated by files that this program
     * has not, has otherwise, or would have run earlier.
     */
    UNRELEASED,
    /** Migrated by a newer program, whose rules this one does not know. */
    NEWER;

    private static final Set<MigrationState> NOT_OURS =
            Set.of(MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED, MigrationState.IGNORED);

    private static final Set<MigrationState> AHEAD =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /** Judges by all migrations that the program has or the schema has seen. */
    static SchemaHistory of(List<MigrationInfo> migrations) {
        if (migrations.stream().anyMatch(SchemaHistory::isNotOurs)) {
            return UNRELEASED;
        }
        return migrations.stream().anyMatch(migration -> AHEAD.contains(migration.getState())) ? NEWER : FITS;
    }

    private static boolean isNotOurs(MigrationInfo migration) {
        return NOT_OURS.contains(migration.getState())
                || !(migration.isChecksumMatching() && migration.isDescriptionMatching() && migration.isTypeMatching());
    }
}
