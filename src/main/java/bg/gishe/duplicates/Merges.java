package bg.gishe.duplicates;

import bg.gishe.people.MergeObstacle;
import bg.gishe.people.MergedRecords;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.platform.TriedAgain;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges two records of one person and takes a merge back. Nothing is deleted; the record that gives way points to the surviving one. */
@Service
public class Merges {

    /** A merge that stands. */
    public record Merge(
            long id,
            long survivorId,
            long mergedId,
            String reason,
            String mergedBy,
            OffsetDateTime mergedAt,
            @Nullable Long togetherWith) {

        boolean isOf(long first, long second) {
            return survivorId == first && mergedId == second || survivorId == second && mergedId == first;
        }
    }

    /**
     * The spouses of two records in what must be one marriage, entered twice: they are two records of one person as well.
     *
     * @param survivorId spouse of the record that stays
     * @param mergedId spouse of the record that gives way
     * @param since day of the marriage
     */
    public record Couple(long survivorId, long mergedId, String survivorNames, String mergedNames, LocalDate since) {}

    private final MergedRecords records;
    private final MergeRules rules;
    private final Couples couples;
    private final MergeWriter writer;
    private final JdbcClient jdbc;

    Merges(MergedRecords records, MergeRules rules, Couples couples, MergeWriter writer, JdbcClient jdbc) {
        this.records = records;
        this.rules = rules;
        this.couples = couples;
        this.writer = writer;
        this.jdbc = jdbc;
    }

    /** The merge of the two that stands, whichever of them survived. */
    @Transactional(readOnly = true)
    public Optional<Merge> of(long first, long second) {
        return couples.madeTogether(first, second).stream()
                .filter(merge -> merge.isOf(first, second))
                .findFirst();
    }

    /** Why the two cannot be merged so; empty when they can. */
    @Transactional(readOnly = true)
    public Set<MergeObstacle> obstacles(long survivor, long merged) {
        return rules.obstacles(records.side(survivor), records.side(merged));
    }

    /**
     * Merges one record into the other. Asked twice, it is done once.
     *
     * @return the key of the record that stays, or why not, with nothing changed
     */
    @TriedAgain
    @Transactional
    public Result<Long> merge(long survivorId, long mergedId, String reason, Actor official) {
        records.lock(List.of(survivorId, mergedId));
        MergedRecords.Side survivor = records.side(survivorId);
        MergedRecords.Side merged = records.side(mergedId);
        if (isDone(survivor, merged)) {
            return Result.done(survivorId);
        }
        Set<MergeObstacle> obstacles = rules.obstacles(survivor, merged);
        if (!obstacles.isEmpty()) {
            return refused("duplicates.obstacle.", obstacles);
        }
        writer.put(survivor, merged, reason, official);
        return Result.done(survivorId);
    }

    /** The spouses of the two, when nothing but their one marriage, entered twice, keeps either pair apart. */
    @Transactional(readOnly = true)
    public Optional<Couple> couple(long survivor, long merged) {
        return couples.of(survivor, merged)
                .filter(couple -> obstaclesOfCouple(survivor, merged, couple).isEmpty());
    }

    /**
     * Merges two records who are married to two records of one person, and these as well. Asked twice, it is done once.
     *
     * @return the key of the record that stays, or why not, with nothing changed
     */
    @TriedAgain
    @Transactional
    public Result<Long> mergeCouple(long survivorId, long mergedId, String reason, Actor official) {
        Optional<Couple> found = couples.of(survivorId, mergedId);
        if (found.isEmpty()) {
            return merge(survivorId, mergedId, reason, official);
        }
        Couple couple = found.get();
        records.lock(List.of(survivorId, mergedId, couple.survivorId(), couple.mergedId()));
        if (isDone(records.side(survivorId), records.side(mergedId))) {
            return Result.done(survivorId);
        }
        Set<MergeObstacle> obstacles =
                couples.of(survivorId, mergedId).filter(couple::equals).isPresent()
                        ? obstaclesOfCouple(survivorId, mergedId, couple)
                        : EnumSet.of(MergeObstacle.BOTH_MARRIED);
        if (!obstacles.isEmpty()) {
            return refused("duplicates.obstacle.", obstacles);
        }
        long one = writer.put(records.side(survivorId), records.side(mergedId), reason, official);
        long other = writer.put(records.side(couple.survivorId()), records.side(couple.mergedId()), reason, official);
        couples.together(one, other);
        return Result.done(survivorId);
    }

    private static Result<Long> refused(String keys, Collection<?> why) {
        return Result.refused(
                why.stream().map(one -> Violation.of("", keys + one)).toList());
    }

    private Set<MergeObstacle> obstaclesOfCouple(long survivor, long merged, Couple couple) {
        Set<MergeObstacle> found = EnumSet.noneOf(MergeObstacle.class);
        found.addAll(obstacles(survivor, merged));
        found.addAll(obstacles(couple.survivorId(), couple.mergedId()));
        found.remove(MergeObstacle.BOTH_MARRIED);
        return found;
    }

    private static boolean isDone(MergedRecords.Side survivor, MergedRecords.Side merged) {
        return merged.mergedInto() != null && merged.mergedInto() == survivor.id();
    }

    /**
     * Takes the merge of the two back, and that of their spouses if it was made with it: everything is as before. Asked twice, it is done once.
     *
     * @return the key of the first, or what was built on the merge since, with nothing changed
     */
    @TriedAgain
    @Transactional
    public Result<Long> undo(long first, long second, String reason, Actor official) {
        List<Merge> merges = couples.madeTogether(first, second);
        records.lock(merges.stream()
                .flatMap(merge -> Stream.of(merge.survivorId(), merge.mergedId()))
                .toList());
        // Somebody may have been faster: what is not there any more under the locks is done.
        if (merges.isEmpty() || !couples.madeTogether(first, second).equals(merges)) {
            return Result.done(first);
        }
        List<String> builtOn = merges.stream()
                .flatMap(merge -> writer.builtOn(merge).stream())
                .distinct()
                .toList();
        if (!builtOn.isEmpty()) {
            return refused("duplicates.built-on.", builtOn);
        }
        merges.forEach(merge -> writer.takeBack(merge, reason, official));
        return Result.done(first);
    }
}
