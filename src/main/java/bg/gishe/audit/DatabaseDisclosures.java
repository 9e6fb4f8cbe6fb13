package bg.gishe.audit;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Disclosures;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the lines about who was shown into the trail, the keys of a list as one of its details. */
@Component
class DatabaseDisclosures implements Disclosures {

    /** Most people named in one line; more of them go on in the next. */
    static final int MOST = 200;

    /** How long a page counts as open after it was shown. */
    static final Duration OPEN = Duration.ofMinutes(10);

    private final AuditTrail trail;
    private final AuditWriter writer;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseDisclosures(AuditTrail trail, AuditWriter writer, CurrentActor currentActor, Clock clock) {
        this.trail = trail;
        this.writer = writer;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    // Written out: inherited from the interface it would run outside of any transaction.

    @Override
    @Transactional
    public void shown(AuditEntry entry) {
        shown(entry, List.of());
    }

    @Override
    @Transactional
    public void shown(AuditEntry entry, Collection<Long> others) {
        parts(entry, others).forEach(this::once);
    }

    @Override
    @Transactional
    public void shownAgain(AuditEntry entry, Collection<Long> others) {
        OffsetDateTime since = OffsetDateTime.now(clock).minus(OPEN);
        String actor = currentActor.find().orElse(Actor.SYSTEM).username();
        parts(entry, others).stream()
                .filter(part -> !writer.stands(new AuditWriter.Line(since, actor, DatabaseAuditTrail.address(), part)))
                .forEach(this::once);
    }

    private void once(AuditEntry part) {
        if (ShownInRequest.current().add(part)) {
            trail.record(part);
        }
    }

    /** The lines of one look: one person is its subject, several are named in its details, and none twice. */
    private static List<AuditEntry> parts(AuditEntry entry, Collection<Long> others) {
        TreeSet<Long> named = new TreeSet<>(others);
        if (entry.subjectPersonId() != null) {
            named.remove(entry.subjectPersonId());
        } else if (entry.object() == null && !named.isEmpty()) {
            named.removeAll(ShownInRequest.current().people());
            if (named.isEmpty()) {
                return List.of();
            }
        }
        if (entry.subjectPersonId() == null && named.size() == 1) {
            return List.of(entry.about(named.first()));
        }
        List<AuditEntry> parts = new ArrayList<>();
        List<Long> all = List.copyOf(named);
        for (int from = 0; from == 0 || from < all.size(); from += MOST) {
            parts.add(naming(entry, all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return parts;
    }

    private static AuditEntry naming(AuditEntry entry, List<Long> people) {
        if (people.isEmpty()) {
            return entry;
        }
        Map<String, String> details = new LinkedHashMap<>(entry.details());
        details.put(AuditLog.PEOPLE, people.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        return entry.with(details);
    }
}
