package bg.gishe.platform;

/** Where every module writes down who saw and did what. The record joins the caller's transaction. */
public interface AuditTrail {

    /** Records the fact as done by the current actor, or by the system when there is none. */
    void record(AuditEntry entry);

    /** Records the fact as done by the named actor, who need not be signed in. */
    void record(String actor, AuditEntry entry);
}
