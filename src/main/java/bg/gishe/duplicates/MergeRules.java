package bg.gishe.duplicates;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.MergeObstacle;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records may be merged, and how the surviving one stands afterwards. */
@Repository
class MergeRules {

    /** A record as far as a merge depends on it. */
    record Side(
            long id,
            @Nullable Long mergedInto,
            String sex,
            boolean disputed,
            MaritalStatus maritalStatus,
            @Nullable LocalDate deathDate,
            boolean standsForOthers,
            boolean married) {

        MergeTrace.Standing standing() {
            return new MergeTrace.Standing(maritalStatus, deathDate);
        }
    }

    private final LinkMover links;
    private final JdbcClient jdbc;

    MergeRules(LinkMover links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    /** The record with this key. */
    Side side(long id) {
        return jdbc.sql("""
                        SELECT p.id, p.merged_into, p.sex, coalesce(p.egn, p.lnch) IS NULL AS disputed, p.marital_status, p.death_date,
                               EXISTS (SELECT 1 FROM person m WHERE m.merged_into = p.id) AS stands_for_others,
                               EXISTS (SELECT 1 FROM spouse s WHERE s.person_id = p.id AND upper_inf(s.during)) AS married
                          FROM person p WHERE p.id = :id
                        """).param("id", id).query(Side.class).single();
    }

    /** Why the two cannot be merged so; empty when they can. */
    Set<MergeObstacle> obstacles(Side survivor, Side merged) {
        Set<MergeObstacle> found = EnumSet.noneOf(MergeObstacle.class);
        boolean oneIsDead = (survivor.deathDate() == null) != (merged.deathDate() == null);
        Side alive = survivor.deathDate() == null ? survivor : merged;
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
    MergeTrace.Standing together(Side survivor, Side merged) {
        MaritalStatus own = survivor.maritalStatus();
        boolean saysLittle = own == MaritalStatus.UNKNOWN
                || own == MaritalStatus.SINGLE && merged.maritalStatus() != MaritalStatus.UNKNOWN;
        return new MergeTrace.Standing(
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
