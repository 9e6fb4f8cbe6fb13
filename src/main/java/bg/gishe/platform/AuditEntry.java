package bg.gishe.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact for the audit trail; who, when and from where are added when it is recorded.
 *
 * @param subjectPersonId the person whom it is about, by key and never by number
 * @param object what was acted on, e.g. "certificate 123", or null
 * @param reason why, in the actor's words or the ground, or null
 * @param details further values without personal numbers
 */
public record AuditEntry(
        AuditAction action,
        @Nullable Long subjectPersonId,
        @Nullable String object,
        @Nullable String reason,
        Map<String, String> details) {

    /** An entry about an action alone. */
    public static AuditEntry of(AuditAction action) {
        return new AuditEntry(action, null, null, null, Map.of());
    }

    /** The same entry about this person. */
    public AuditEntry about(long personId) {
        return new AuditEntry(action, personId, object, reason, details);
    }

    /** The same entry on this object. */
    public AuditEntry on(String acted) {
        return new AuditEntry(action, subjectPersonId, acted, reason, details);
    }

    /** The same entry for this reason. */
    public AuditEntry because(@Nullable String why) {
        return new AuditEntry(action, subjectPersonId, object, why, details);
    }

    /** The same entry with these details. */
    public AuditEntry with(Map<String, String> more) {
        return new AuditEntry(action, subjectPersonId, object, reason, more);
    }
}
