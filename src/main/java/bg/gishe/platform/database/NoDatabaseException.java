package bg.gishe.platform.database;

/** No database is configured. */
final class NoDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoDatabaseException() {
        super("No database is configured.");
    }
}
