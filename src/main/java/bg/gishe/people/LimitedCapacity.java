package bg.gishe.people;

/** The age from which a minor acts in person, with the consent of a parent; under it a parent acts (ЗЛС, чл. 3 и 4). */
public final class LimitedCapacity {

    /** In years. */
    public static final int FROM_YEARS = 14;

    private LimitedCapacity() {}
}
