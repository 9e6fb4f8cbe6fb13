package bg.gishe.people;

/**
 * Full age, at which somebody acts and marries by their own will (ЗЛС, чл. 2; СК, чл. 6, ал. 1). One number for forms, files and queries.
 */
public final class FullAge {

    /** In years. */
    public static final int YEARS = 18;

    private FullAge() {}
}
