package bg.gishe.platform.database;

/** The data is not this program's to work with; nothing in it was changed. */
final class SchemaRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    private SchemaRefusedException(String what, String wayOut) {
        super(what);
        this.wayOut = wayOut;
    }

    /** For data at this place, such as "The data folder /srv/data", whose history does not fit. */
    static SchemaRefusedException of(SchemaHistory history, String place) {
        return switch (history) {
            case UNRELEASED ->
                new SchemaRefusedException(
                        place + " holds data of a development snapshot of Gishe that was never released;"
                                + " this program cannot go on with it and has changed nothing in it.",
                        "Start with an empty data folder (GISHE_DATA_DIR) or an empty database, or keep the program that made the data"
                                + " for as long as the data is needed; see \"Upgrading\" in docs/operations.md.");
            case NEWER ->
                new SchemaRefusedException(
                        place + " holds data of a newer version of Gishe;"
                                + " this program does not know its rules and has changed nothing in it.",
                        "Start the newer version again, or restore the backup from before the upgrade to go on with this one:"
                                + " a schema only goes forward; see \"Upgrading\" in docs/operations.md.");
            case FITS -> throw new IllegalArgumentException("What fits is not refused");
        };
    }

    /** What the administrator can do, in one sentence. */
    String wayOut() {
        return wayOut;
    }
}
