package bg.gishe.platform;

/** What is numbered consecutively, each kind and year for itself. */
public enum NumberKind {
    /** Incoming registration number of a request (вх. №). */
    REGISTRATION,
    /** Number of a receipt for a payment. */
    RECEIPT,
    /** Number of an issued certificate. */
    CERTIFICATE,
    /** Number of the Z-report that closes a shift of a till. */
    Z_REPORT,
    /** Number of the protocol that closes a day of the office. */
    DAY_PROTOCOL,
    /** Number within the reference of an expected payment. */
    EXPECTED_PAYMENT
}
