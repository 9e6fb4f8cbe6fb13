package bg.gishe.duplicates;

import bg.gishe.people.MergedRecords;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes a merge that may be made with its trace, and takes it back by the trace; only under the locks of whoever decided on it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MergeWriter {

    private final MergedRecords records;
    private final MergeRules rules;
    private final LinkMover links;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    MergeWriter(
            MergedRecords records,
            MergeRules rules,
            LinkMover links,
            JdbcClient jdbc,
            JsonMapper json,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.rules = rules;
        this.links = links;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Merges the one record into the other.
     *
     * @return key of the merge
     */
    long put(MergedRecords.Side survivor, MergedRecords.Side merged, String reason, Actor official) {
        long survivorId = survivor.id();
        long mergedId = merged.id();
        long merge = jdbc.sql("""
                        INSERT INTO person_merge (survivor_id, merged_id, reason, merged_by, merged_at)
                        VALUES (:survivor, :merged, :reason, :by, :at) RETURNING id
                        """)
                .param("survivor", survivorId)
                .param("merged", mergedId)
                .param("reason", reason)
                .param("by", official.fullName())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
        Map<String, List<String>> moved = links.move(mergedId, survivorId);
        MergeTrace.Status after = rules.together(survivor, merged);
        stand(survivorId, after);
        MergeTrace trace = new MergeTrace(moved, standing(survivor), after, links.standing(survivorId));
        jdbc.sql("UPDATE person_merge SET trace = :trace::jsonb WHERE id = :id")
                .param("trace", json.writeValueAsString(trace))
                .param("id", merge)
                .update();
        record(AuditAction.PEOPLE_MERGED, survivorId, mergedId, reason);
        return merge;
    }

    /** What was built on the merge since it was made. */
    List<String> builtOn(Merges.Merge merge) {
        return trace(merge).builtOn(standing(records.side(merge.survivorId())), links.standing(merge.survivorId()));
    }

    private MergeTrace trace(Merges.Merge merge) {
        return json.readValue(
                jdbc.sql("SELECT trace FROM person_merge WHERE id = :id")
                        .param("id", merge.id())
                        .query(String.class)
                        .single(),
                MergeTrace.class);
    }

    /** Makes both records what they were before the merge. */
    void takeBack(Merges.Merge merge, String reason, Actor official) {
        MergeTrace trace = trace(merge);
        links.moveBack(merge.survivorId(), merge.mergedId(), trace.moved());
        stand(merge.survivorId(), trace.before());
        jdbc.sql("UPDATE person_merge SET undone_reason = :reason, undone_by = :by, undone_at = :at WHERE id = :id")
                .param("reason", reason)
                .param("by", official.fullName())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("id", merge.id())
                .update();
        record(AuditAction.PEOPLE_MERGE_UNDONE, merge.survivorId(), merge.mergedId(), reason);
    }

    private void stand(long person, MergeTrace.Status standing) {
        records.stand(person, standing.maritalStatus(), standing.deathDate());
    }

    private static MergeTrace.Status standing(MergedRecords.Side side) {
        return new MergeTrace.Status(side.maritalStatus(), side.deathDate());
    }

    private void record(AuditAction action, long survivor, long merged, String reason) {
        audit.record(
                AuditEntry.of(action).about(survivor).on("person " + merged).because(reason));
        audit.record(
                AuditEntry.of(action).about(merged).on("person " + survivor).because(reason));
    }
}
