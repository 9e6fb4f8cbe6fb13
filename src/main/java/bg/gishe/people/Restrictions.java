package bg.gishe.people;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.NotForDisplay;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import bg.gishe.platform.Violation;
import bg.gishe.platform.ViolationCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The legal restrictions of people as officials enter and end them; an entry is never deleted or changed. */
@Service
@TriedAgain
@Transactional
public class Restrictions {

    /** A person with their restrictions of all times, and the orders that restrict their data. */
    public record Sheet(Person person, List<RestrictionEntry> entries, List<DataRestriction> orders) {}

    /**
     * By what a restriction ends.
     *
     * @param day from which it is no longer in force; null when it was entered by mistake and never was
     */
    public record End(@Nullable LocalDate day, String ground) {}

    /** Why a restriction cannot be ended. */
    public enum EndFault implements ViolationCode {
        DAY_IN_FUTURE("until"),
        DAY_BEFORE_BEGINNING("until"),
        ENDED_ALREADY("until");

        private final String field;

        EndFault(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String key() {
            return "people.restrictions.end.fault." + name();
        }
    }

    private static final RecordMapper<RestrictionEntry> MAPPER = RecordMapper.of(RestrictionEntry.class);

    private final JdbcClient jdbc;
    private final People people;
    private final DataRestrictions orders;
    private final AuditTrail audit;
    private final Disclosures disclosures;
    private final Clock clock;

    Restrictions(
            JdbcClient jdbc,
            People people,
            DataRestrictions orders,
            AuditTrail audit,
            Disclosures disclosures,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.orders = orders;
        this.audit = audit;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Shows the person, be it by a merged record, with all their restrictions; written down with their guardians. */
    public Optional<Sheet> open(long personId) {
        Optional<Person> found = people.find(personId);
        found.ifPresent(person -> disclosures.shown(look(person), guardians(person.id())));
        return found.map(this::sheet);
    }

    /** The same anew while the page is open, for what is entered on it. */
    public Optional<Sheet> again(long personId) {
        Optional<Person> found = people.find(personId);
        found.ifPresent(person -> disclosures.shownAgain(look(person), guardians(person.id())));
        return found.map(this::sheet);
    }

    /** Whether the person is under plenary interdiction and cannot marry (СК, чл. 7). */
    @Transactional(readOnly = true)
    public boolean isInterdicted(long personId) {
        return people.restrictionsOf(personId).stream()
                .anyMatch(one -> one.kind() == LegalRestriction.Kind.PLENARY_INTERDICTION && one.until() == null);
    }

    private Sheet sheet(Person person) {
        return new Sheet(person, of(person.id()), orders.of(person.id()));
    }

    private static AuditEntry look(Person person) {
        return AuditEntry.of(AuditAction.PERSON_VIEWED).about(person.id()).with(Map.of("page", "restrictions"));
    }

    private List<Long> guardians(long personId) {
        return jdbc.sql("SELECT guardian_id FROM legal_restriction WHERE person_id = :id AND guardian_id IS NOT NULL")
                .param("id", personId)
                .query(Long.class)
                .list();
    }

    /** All restrictions of the person, those in force first. */
    @NotForDisplay
    @Transactional(readOnly = true)
    public List<RestrictionEntry> of(long personId) {
        return jdbc.sql("""
                        SELECT r.id, r.kind AS restriction_kind, r.court AS restriction_court, r.case_number AS restriction_case_number,
                               r.decided_on AS restriction_decided_on, lower(r.during) AS restriction_since,
                               upper(r.during) AS restriction_until, coalesce(n.full_name, r.guardian_name) AS restriction_guardian, r.guardian_id AS restriction_guardian_id,
                               r.entered_by, r.entered_on, r.ended_ground, r.ended_by, r.ended_on, r.mistaken
                          FROM legal_restriction r
                          LEFT JOIN person_name n ON n.person_id = r.guardian_id AND upper_inf(n.during)
                         WHERE r.person_id = :id
                         ORDER BY r.mistaken, upper(r.during) DESC NULLS FIRST, r.decided_on DESC, r.id DESC
                        """).param("id", personId).query(MAPPER).list();
    }

    /**
     * Enters the restriction of the person.
     *
     * @return its key, or why it was not entered
     */
    public Result<Long> enter(long personId, RestrictionOrder order, Actor official) {
        // Two officials who enter the same decision at once: the second sees what the first entered.
        jdbc.sql("SELECT id FROM person WHERE id = :id FOR UPDATE")
                .param("id", personId)
                .query(Long.class)
                .single();
        LocalDate today = LocalDate.now(clock);
        Person person = people.find(personId).orElseThrow();
        List<Violation> faults = order.faults(person, people.restrictionsOf(person.id()), today);
        if (!faults.isEmpty()) {
            return Result.refused(faults);
        }
        long id = jdbc.sql("""
                        INSERT INTO legal_restriction (person_id, kind, court, case_number, decided_on, during, guardian_id, guardian_name,
                                                       entered_by, entered_on)
                        VALUES (:person, :kind, :court, :case, :decided, daterange(:since, NULL), :guardian, :guardianName, :by, :today)
                        RETURNING id
                        """)
                .param("person", person.id())
                .param("kind", order.kind().name())
                .param("court", order.court())
                .param("case", order.caseNumber())
                .param("decided", order.decidedOn())
                .param("since", order.since())
                .param(
                        "guardian",
                        order.guardian() == null ? null : order.guardian().id())
                .param("guardianName", order.guardianName())
                .param("by", official.fullName())
                .param("today", today)
                .query(Long.class)
                .single();
        record(AuditAction.RESTRICTION_ENTERED, person.id(), id, order.caseNumber() + ", " + order.court());
        return Result.done(id);
    }

    /**
     * Ends the person's restriction, or enters that it was a mistake.
     *
     * @return its key when it is ended or the person has no such restriction, or why it was not ended
     */
    public Result<Long> end(long personId, long restrictionId, End end, Actor official) {
        Optional<RestrictionEntry> standing = lock(personId, restrictionId);
        if (standing.isEmpty()) {
            return Result.done(restrictionId);
        }
        LocalDate today = LocalDate.now(clock);
        Optional<EndFault> fault = fault(standing.get(), end.day(), today);
        if (fault.isPresent()) {
            return Result.refused(fault.get());
        }
        jdbc.sql("""
                        UPDATE legal_restriction
                           SET during = daterange(lower(during), :day::date), mistaken = :day::date IS NULL,
                               ended_ground = :ground, ended_by = :by, ended_on = :today
                         WHERE id = :id
                        """)
                .param("day", end.day())
                .param("ground", end.ground())
                .param("by", official.fullName())
                .param("today", today)
                .param("id", restrictionId)
                .update();
        record(AuditAction.RESTRICTION_ENDED, personId, restrictionId, end.ground());
        return Result.done(restrictionId);
    }

    private static Optional<EndFault> fault(RestrictionEntry standing, @Nullable LocalDate day, LocalDate today) {
        LocalDate since = standing.restriction().since();
        if (!standing.isInForce()) {
            return Optional.of(EndFault.ENDED_ALREADY);
        }
        if (day != null && day.isAfter(today)) {
            return Optional.of(EndFault.DAY_IN_FUTURE);
        }
        return day != null && since != null && !day.isAfter(since)
                ? Optional.of(EndFault.DAY_BEFORE_BEGINNING)
                : Optional.empty();
    }

    private Optional<RestrictionEntry> lock(long personId, long restrictionId) {
        jdbc.sql("SELECT id FROM legal_restriction WHERE id = :id FOR UPDATE")
                .param("id", restrictionId)
                .query(Long.class)
                .optional();
        return of(personId).stream().filter(one -> one.id() == restrictionId).findFirst();
    }

    private void record(AuditAction action, long person, long restriction, String reason) {
        jdbc.sql("UPDATE person SET version = version + 1 WHERE id = :id")
                .param("id", person)
                .update();
        audit.record(AuditEntry.of(action)
                .about(person)
                .on("restriction " + restriction)
                .because(reason));
    }
}
