package bg.gishe.catalog;

/** Speed of a service: обикновена, бърза, експресна; each has its own term and fee. */
public enum Speed {
    ORDINARY,
    FAST,
    EXPRESS
}
