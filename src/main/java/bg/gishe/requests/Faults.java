package bg.gishe.requests;

import bg.gishe.platform.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two answers of a rule about applicants: silence, or the sentence beside a field. */
final class Faults {

    private Faults() {}

    /** The rule holds. */
    static Optional<Violation> none() {
        return Optional.empty();
    }

    static Optional<Violation> fault(String field, String key, Object... arguments) {
        return Optional.of(Violation.of(field, "requests.applicant." + key, arguments));
    }

    static Optional<Violation> unless(boolean holds, String field, String key) {
        return holds ? none() : fault(field, key);
    }

    static Optional<Violation> missing(@Nullable String value, String field, String key) {
        return unless(value != null && !value.isBlank(), field, key);
    }
}
