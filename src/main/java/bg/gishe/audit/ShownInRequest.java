package bg.gishe.audit;

import bg.gishe.platform.AuditEntry;
import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What the present request has written down of who was shown. Outside of a request nothing is remembered: every look is a line. */
final class ShownInRequest {

    private static final String ATTRIBUTE = ShownInRequest.class.getName();

    private final Set<AuditEntry> entries = new HashSet<>();
    private final Set<Long> people = new HashSet<>();

    private ShownInRequest() {}

    static ShownInRequest current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return new ShownInRequest();
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof ShownInRequest known) {
            return known;
        }
        ShownInRequest fresh = new ShownInRequest();
        request.setAttribute(ATTRIBUTE, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }

    /** Remembers the line; false when it was written already. What a rolled back transaction wrote was not written. */
    boolean add(AuditEntry entry) {
        if (!entries.add(entry)) {
            return false;
        }
        Set<Long> named = AuditLog.peopleOf(entry);
        named.removeAll(people);
        people.addAll(named);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    entries.remove(entry);
                    people.removeAll(named);
                }
            }
        });
        return true;
    }

    /** The keys of all who stand in its lines. */
    Set<Long> people() {
        return Set.copyOf(people);
    }
}
