package bg.gishe.platform;

/** What is numbered consecutively, each kind and year for itself. */
public enum NumberKind {
    /** Incoming registration number of a request (вх. №). */
    REGISTRATION,
    /** Number of a receipt for a payment. */
    RECEIPT,
    /** Number of an issued certificate. */
    CERTIFICATE
}
