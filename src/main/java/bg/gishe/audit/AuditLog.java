package bg.gishe.audit;

import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail for the auditor; that the auditor looked, and whom they saw in it, is written down too. */
@Repository
@Transactional
public class AuditLog {

    /** The detail of a line that holds the keys of those who were shown in a list, with spaces between them. */
    static final String PEOPLE = "people";

    /**
     * One event of the trail; names stand beside keys where they are known.
     *
     * @param listed how many people were shown beside the subject; {@link #people} tells who
     */
    public record Event(
            long seq,
            Instant at,
            String actor,
            @Nullable String actorName,
            @Nullable String address,
            String action,
            @Nullable Long subjectPersonId,
            @Nullable String subjectName,
            @Nullable String object,
            @Nullable String reason,
            Map<String, String> details,
            int listed) {}

    /**
     * Which events; null and the empty string mean any.
     *
     * @param person only events about this person, or in which they were shown beside others
     * @param before only events with smaller numbers: where the page before ended
     */
    public record Filter(
            LocalDate from,
            LocalDate until,
            String actor,
            String action,
            @Nullable Long person,
            @Nullable Long before) {}

    /**
     * A page of the log, the latest event first.
     *
     * @param person the person of the filter, where there is one
     * @param older number before which the next page goes on, or null on the last one
     */
    public record Page(
            List<Event> events,
            @Nullable Person person,
            @Nullable Long older) {}

    /** Somebody who was shown. */
    public record Named(long id, String names) {}

    private static final RecordMapper<Event> MAPPER = RecordMapper.of(Event.class);

    private final JdbcClient jdbc;
    private final People people;
    private final Disclosures disclosures;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, People people, Disclosures disclosures, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Shows a page of events. A short period is found by audit_event_at_idx, a long one read from the end. */
    public Page page(Filter filter, int size) {
        List<Event> found = filter.from().isAfter(filter.until()) ? List.of() : find(filter, size + 1);
        List<Event> events = found.stream().limit(size).toList();
        Person person =
                Optional.ofNullable(filter.person()).flatMap(people::find).orElse(null);
        AuditEntry entry = AuditEntry.of(AuditAction.AUDIT_VIEWED)
                .on("period " + DateText.write(filter.from()) + "–" + DateText.write(filter.until()));
        disclosures.shown(
                person == null ? entry : entry.about(person.id()),
                events.stream()
                        .map(Event::subjectPersonId)
                        .filter(Objects::nonNull)
                        .toList());
        return new Page(events, person, found.size() > size ? events.getLast().seq() : null);
    }

    /** Shows who was shown in the list of this event, by their present names; empty when there is no such event. */
    public Optional<List<Named>> people(long seq) {
        return jdbc.sql("SELECT coalesce(details ->> 'people', '') FROM audit_event WHERE seq = :seq")
                .param("seq", seq)
                .query(String.class)
                .optional()
                .map(keys -> {
                    List<Long> ids = List.copyOf(keys(keys));
                    disclosures.shown(AuditEntry.of(AuditAction.AUDIT_VIEWED).on("event " + seq), ids);
                    return named(ids);
                });
    }

    /** Usernames that may be chosen from: those of the accounts. */
    @Transactional(readOnly = true)
    public List<String> actors() {
        return jdbc.sql("SELECT username FROM account_named ORDER BY username")
                .query(String.class)
                .list();
    }

    /** The keys of all whom the entry names. */
    static Set<Long> peopleOf(AuditEntry entry) {
        Set<Long> named = keys(entry.details().getOrDefault(PEOPLE, ""));
        if (entry.subjectPersonId() != null) {
            named.add(entry.subjectPersonId());
        }
        return named;
    }

    private static Set<Long> keys(String listed) {
        return Stream.of(listed.split(" "))
                .filter(key -> !key.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Named> named(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT person_id AS id, full_name AS names FROM person_now
                                 WHERE person_id IN (:ids) ORDER BY full_name, person_id
                                """).param("ids", ids).query(Named.class).list();
    }

    // Lists are found by audit_event_people_idx, which the line about its condition lets the planner see.
    private List<Event> find(Filter filter, int limit) {
        return jdbc.sql("""
                        SELECT e.seq, e.at, e.actor, u.full_name AS actor_name, e.address, e.action, e.subject_person_id,
                               n.full_name AS subject_name, e.object, e.reason, e.details - 'people' AS details,
                               (SELECT count(DISTINCT k.key) FROM string_to_table(e.details ->> 'people', ' ') AS k (key)
                                 WHERE k.key <> '') AS listed
                          FROM audit_event e
                          LEFT JOIN account_named u ON u.username = e.actor
                          LEFT JOIN person_now n ON n.person_id = e.subject_person_id
                         WHERE e.at >= :from AND e.at < :until
                           AND (:actor = '' OR e.actor = :actor)
                           AND (:action = '' OR e.action = :action)
                           AND (:person::bigint IS NULL
                                OR e.subject_person_id = ANY (ARRAY(
                                   SELECT p.id FROM person_merged p WHERE p.id = :person OR p.merged_into = :person))
                                OR (e.details ->> 'people' IS NOT NULL AND string_to_array(e.details ->> 'people', ' ') && ARRAY(
                                   SELECT p.id::text FROM person_merged p WHERE p.id = :person OR p.merged_into = :person)))
                           AND (:before::bigint IS NULL OR e.seq < :before)
                         ORDER BY e.seq DESC
                         LIMIT :limit
                        """)
                .param("from", filter.from().atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param(
                        "until",
                        filter.until().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("person", filter.person())
                .param("before", filter.before())
                .param("limit", limit)
                .query(MAPPER)
                .list();
    }
}
