package bg.gishe.people;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.NotForDisplay;
import bg.gishe.platform.RecordMapper;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import bg.gishe.platform.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders by which people's data are restricted, as officials enter and end them; each stands by itself, and none is deleted. */
@Service
@TriedAgain
@Transactional
public class DataRestrictions {

    private static final RecordMapper<DataRestriction> MAPPER = RecordMapper.of(DataRestriction.class);

    private final JdbcClient jdbc;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    DataRestrictions(JdbcClient jdbc, People people, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All orders about the person, the newest first. */
    @NotForDisplay
    @Transactional(readOnly = true)
    public List<DataRestriction> of(long personId) {
        return jdbc.sql("""
                        SELECT id, order_number, ordered_on, ground, until, entered_by, entered_on, ended_ground, ended_by, ended_on
                          FROM data_restriction WHERE person_id = :id ORDER BY ended_on IS NOT NULL, ordered_on DESC, id DESC
                        """).param("id", personId).query(MAPPER).list();
    }

    /**
     * Enters the order about the person.
     *
     * @return its key, or why it was not entered
     */
    public Result<Long> enter(long personId, DataRestrictionOrder order, Actor official) {
        lock(personId);
        LocalDate today = LocalDate.now(clock);
        Person person = people.find(personId).orElseThrow();
        List<Violation> faults = order.faults(person.birthDate(), of(person.id()), today);
        if (!faults.isEmpty()) {
            return Result.refused(faults);
        }
        long id = jdbc.sql("""
                        INSERT INTO data_restriction (person_id, order_number, ordered_on, ground, until, entered_by, entered_on)
                        VALUES (:person, :number, :ordered, :ground, :until, :by, :today) RETURNING id
                        """)
                .param("person", person.id())
                .param("number", order.orderNumber())
                .param("ordered", order.orderedOn())
                .param("ground", order.ground())
                .param("until", order.until())
                .param("by", official.fullName())
                .param("today", today)
                .query(Long.class)
                .single();
        record(AuditAction.DATA_RESTRICTION_ENTERED, person.id(), id, order.orderNumber() + ", " + order.ground());
        return Result.done(id);
    }

    /** Ends the person's restriction today. Without effect on one of another person, and when it was ended before. */
    public void end(long personId, long restrictionId, String ground, Actor official) {
        lock(personId);
        int ended = jdbc.sql("""
                        UPDATE data_restriction SET ended_ground = :ground, ended_by = :by, ended_on = :today
                         WHERE id = :id AND person_id = :person AND ended_on IS NULL
                        """)
                .param("ground", ground)
                .param("by", official.fullName())
                .param("today", LocalDate.now(clock))
                .param("id", restrictionId)
                .param("person", personId)
                .update();
        if (ended == 1) {
            record(AuditAction.DATA_RESTRICTION_ENDED, personId, restrictionId, ground);
        }
    }

    private void lock(long personId) {
        jdbc.sql("SELECT id FROM person WHERE id = :id FOR UPDATE")
                .param("id", personId)
                .query(Long.class)
                .single();
    }

    private void record(AuditAction action, long person, long restriction, String reason) {
        jdbc.sql("UPDATE person SET version = version + 1 WHERE id = :id")
                .param("id", person)
                .update();
        audit.record(AuditEntry.of(action)
                .about(person)
                .on("data restriction " + restriction)
                .because(reason));
    }
}
