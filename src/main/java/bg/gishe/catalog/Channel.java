package bg.gishe.catalog;

/** The way by which a request came. */
public enum Channel {
    COUNTER,
    SSEV,
    SEOS,
    EMAIL,
    PORTAL,
    POST,
    INTERNAL
}
