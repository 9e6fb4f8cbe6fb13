package bg.gishe.catalog;

/** How it is known that the service belongs into the catalogue. */
public enum ServiceListing {
    /** Named by the municipality in public. */
    ANNOUNCED,
    /** Taken to be among those that the municipality did not name. */
    ASSUMED,
    /** Follows from the law alone. */
    LAW,
    /** Added here by an administrator. */
    ADDED
}
