package bg.gishe.acts;

import bg.gishe.people.PersonLocks;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.TriedAgain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an official does to an act after its making beside noting: restricts access to it, annuls it. The words of the act itself never change. */
@Service
@TriedAgain
@Transactional
public class ActRegister {

    /**
     * A reason for which nobody but the officials sees the act, with its time; each stands and ends by itself.
     *
     * @param liftedOn null while access is restricted
     */
    public record Restriction(
            long id,
            String reason,
            String restrictedBy,
            LocalDate restrictedOn,
            @Nullable String liftedReason,
            @Nullable String liftedBy,
            @Nullable LocalDate liftedOn) {

        /** Whether it stands. */
        public boolean isOpen() {
            return liftedOn == null;
        }

        /** Whether it was in force at the end of the day. */
        boolean isOpenAfter(LocalDate day) {
            return !restrictedOn.isAfter(day) && (liftedOn == null || liftedOn.isAfter(day));
        }
    }

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Annulments annulments;
    private final PersonLocks locks;
    private final AuditTrail audit;
    private final Clock clock;

    ActRegister(JdbcClient jdbc, Acts acts, Annulments annulments, PersonLocks locks, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.acts = acts;
        this.annulments = annulments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hides the act from everyone but the officials, for this reason beside any others; without effect when it is restricted for it already. */
    public void restrict(long actId, String reason, Actor official) {
        CivilStatusAct act = lock(actId);
        int restricted = jdbc.sql("""
                        INSERT INTO act_restriction (act_id, reason, restricted_by, restricted_on)
                        SELECT :id, :reason, :by, :day
                         WHERE NOT EXISTS (SELECT 1 FROM act_restriction WHERE act_id = :id AND reason = :reason AND lifted_on IS NULL)
                        """)
                .param("id", actId)
                .param("reason", reason)
                .param("by", official.fullName())
                .param("day", LocalDate.now(clock))
                .update();
        if (restricted == 1) {
            standRestricted(actId);
            record(AuditAction.ACT_RESTRICTED, act, reason, Map.of());
        }
    }

    /** Ends one reason; the act is seen again when no other stands. Without effect when it has ended already. */
    public void liftRestriction(long actId, long restrictionId, String reason, Actor official) {
        CivilStatusAct act = lock(actId);
        int lifted = jdbc.sql("""
                        UPDATE act_restriction SET lifted_reason = :reason, lifted_by = :by, lifted_on = :day
                         WHERE id = :restriction AND act_id = :id AND lifted_on IS NULL
                        """)
                .param("restriction", restrictionId)
                .param("id", actId)
                .param("reason", reason)
                .param("by", official.fullName())
                .param("day", LocalDate.now(clock))
                .update();
        if (lifted == 1) {
            standRestricted(actId);
            record(AuditAction.ACT_RESTRICTION_LIFTED, act, reason, Map.of());
        }
    }

    /** The act says all reasons that stand, in one text; none when none does. */
    private void standRestricted(long actId) {
        jdbc.sql("""
                        UPDATE act SET restriction_reason = (SELECT string_agg(reason, '; ' ORDER BY id) FROM act_restriction
                                                              WHERE act_id = :id AND lifted_on IS NULL)
                         WHERE id = :id
                        """).param("id", actId).update();
    }

    /**
     * Enters a court's annulment (ЗГР, чл. 78), and takes back what followed from the act for the people; the act stays, and stays annulled.
     * Without effect on an annulled act.
     *
     * @return false when it cannot be told with certainty what somebody's status or names were before
     */
    public boolean annul(long actId, String ground) {
        CivilStatusAct act = lock(actId);
        if (act.isAnnulled()) {
            return true;
        }
        jdbc.sql("UPDATE act SET annulled_on = :day, annulled_ground = :ground WHERE id = :id")
                .param("day", LocalDate.now(clock))
                .param("ground", ground)
                .param("id", actId)
                .update();
        boolean certain = annulments.follow(act);
        record(
                AuditAction.ACT_ANNULLED,
                act,
                ground,
                Map.of(
                        "restored",
                        certain ? "whole" : "to clarify",
                        "event",
                        act.event().date().toString()));
        return certain;
    }

    /**
     * Enters that the first extract of the death act, free of charge, was handed over (ЗГР, чл. 88, ал. 1, т. 3); from then on the desk
     * issues further ones. Without effect on another act, on an annulled or restricted one, and when it was entered before.
     */
    public void firstExtract(long actId) {
        CivilStatusAct act = lock(actId);
        if (!act.awaitsFirstExtract()) {
            return;
        }
        jdbc.sql("UPDATE act SET first_extract_on = :day, original_due = false WHERE id = :id")
                .param("day", LocalDate.now(clock))
                .param("id", actId)
                .update();
        record(AuditAction.ACT_FIRST_EXTRACT, act, "чл. 88, ал. 1, т. 3 ЗГР", Map.of());
    }

    /** All restrictions of access to the act, the newest first. */
    @Transactional(readOnly = true)
    public List<Restriction> restrictions(long actId) {
        return jdbc.sql("""
                        SELECT id, reason, restricted_by, restricted_on, lifted_reason, lifted_by, lifted_on
                          FROM act_restriction WHERE act_id = :id ORDER BY id DESC
                        """).param("id", actId).query(Restriction.class).list();
    }

    /** The act with its people and those married to them, kept from other officials' changes until the transaction ends. */
    CivilStatusAct lock(long actId) {
        // The people first, as whoever makes an act of theirs takes them.
        locks.withSpouses(acts.find(actId).orElseThrow().principals());
        jdbc.sql("SELECT id FROM act WHERE id = :id FOR UPDATE")
                .param("id", actId)
                .query(Long.class)
                .single();
        return acts.find(actId).orElseThrow();
    }

    void record(AuditAction action, CivilStatusAct act, String reason, Map<String, String> details) {
        AuditEntry entry =
                AuditEntry.of(action).on("act " + act.id()).because(reason).with(details);
        act.principals().forEach(person -> audit.record(entry.about(person)));
        if (act.principals().isEmpty()) {
            audit.record(entry);
        }
    }
}
