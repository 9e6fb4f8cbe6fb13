package bg.gishe.payments;

import bg.gishe.platform.Actor;

/** Who may do what with the money of the office. */
public final class TillRights {

    private TillRights() {}

    /** Approves refunds of others, closes shifts left open and the day of the office. */
    public static boolean oversees(Actor actor) {
        return actor.has("BACK_OFFICE") || actor.has("ACCOUNTANT");
    }
}
