package bg.gishe.duplicates;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.MergeObstacle;
import bg.gishe.people.MergedRecords;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records may be merged, and how the surviving one stands afterwards. */
@Repository
class MergeRules {

    private final LinkMover links;
    private final JdbcClient jdbc;

    MergeRules(LinkMover links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    /** Why the two cannot be merged so; empty when they can. */
    Set<MergeObstacle> obstacles(MergedRecords.Side survivor, MergedRecords.Side merged) {
        Set<MergeObstacle> found = EnumSet.noneOf(MergeObstacle.class);
        boolean oneIsDead = (survivor.deathDate() == null) != (merged.deathDate() == null);
        MergedRecords.Side alive = survivor.deathDate() == null ? survivor : merged;
        add(found, MergeObstacle.MERGED_ELSEWHERE, survivor.mergedInto() != null || merged.mergedInto() != null);
        add(found, MergeObstacle.STANDS_FOR_OTHERS, merged.standsForOthers());
        add(found, MergeObstacle.DECLARED_DIFFERENT, areDeclaredDifferent(survivor.id(), merged.id()));
        add(found, MergeObstacle.SEX_DIFFERS, !survivor.sex().equals(merged.sex()));
        add(found, MergeObstacle.SURVIVOR_NUMBER_DISPUTED, survivor.disputed() && !merged.disputed());
        add(
                found,
                MergeObstacle.DEATHS_DIFFER,
                survivor.deathDate() != null
                        && merged.deathDate() != null
                        && !survivor.deathDate().equals(merged.deathDate()));
        add(found, MergeObstacle.DEATH_AND_MARRIAGE, oneIsDead && alive.married());
        found.addAll(links.obstacles(survivor.id(), merged.id()));
        return found;
    }

    private boolean areDeclaredDifferent(long first, long second) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM person_distinction
                                        WHERE first_id = :first AND second_id = :second AND withdrawn_at IS NULL)
                        """)
                .param("first", Math.min(first, second))
                .param("second", Math.max(first, second))
                .query(Boolean.class)
                .single();
    }

    /** The death that either record knows; the status of a marriage in force, else what the surviving record says, if it says more than single. */
    MergeTrace.Status together(MergedRecords.Side survivor, MergedRecords.Side merged) {
        MaritalStatus own = survivor.maritalStatus();
        boolean saysLittle = own == MaritalStatus.UNKNOWN
                || own == MaritalStatus.SINGLE && merged.maritalStatus() != MaritalStatus.UNKNOWN;
        return new MergeTrace.Status(
                merged.married() && merged.maritalStatus() == MaritalStatus.MARRIED || saysLittle && !survivor.married()
                        ? merged.maritalStatus()
                        : own,
                survivor.deathDate() == null ? merged.deathDate() : survivor.deathDate());
    }

    private static void add(Set<MergeObstacle> found, MergeObstacle obstacle, boolean there) {
        if (there) {
            found.add(obstacle);
        }
    }
}
