package bg.gishe.catalog;

/** For whom a service is (АПК and Наредба за административното обслужване). */
public enum Nature {
    /** Administrative service: for citizens and organisations. */
    ADMINISTRATIVE,
    /** Internal administrative service: for another administration or department. */
    INTERNAL,
    BOTH
}
