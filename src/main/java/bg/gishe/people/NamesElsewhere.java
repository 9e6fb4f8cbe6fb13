package bg.gishe.people;

/**
 * Names that another register gives people, by which they are found as by the names of this one. A module above declares it as a bean, so
 * that this register finds by names that it does not keep, and knows of their owner only the name of a view.
 */
public interface NamesElsewhere {

    /**
     * The view that its owner publishes for this, with the columns person_id, full_name, key, words, kind, number and year of the act; none
     * of what may not be found at the desks is in it.
     */
    String view();
}
