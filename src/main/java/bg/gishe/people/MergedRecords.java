package bg.gishe.people;

import bg.gishe.platform.RecordMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the register tells and changes of its records when two of them are found to be, or not to be, one person. */
@Repository
@Transactional(readOnly = true)
public class MergedRecords {

    /**
     * A record as far as a merge depends on it.
     *
     * @param mergedInto the record that stands for it, or null
     * @param disputed whether its number fails its check
     * @param standsForOthers whether records are merged into it
     * @param married whether a marriage is in force
     */
    public record Side(
            long id,
            @Nullable Long mergedInto,
            String sex,
            boolean disputed,
            MaritalStatus maritalStatus,
            @Nullable LocalDate deathDate,
            boolean standsForOthers,
            boolean married) {}

    private record Locked(long id, @Nullable Long mergedInto) {}

    private static final RecordMapper<Locked> LOCKED = RecordMapper.of(Locked.class);

    private final JdbcClient jdbc;

    MergedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record with this key, which there must be. */
    public Side side(long id) {
        return jdbc.sql("""
                        SELECT p.id, p.merged_into, p.sex, coalesce(p.egn, p.lnch) IS NULL AS disputed, p.marital_status, p.death_date,
                               EXISTS (SELECT 1 FROM person m WHERE m.merged_into = p.id) AS stands_for_others,
                               EXISTS (SELECT 1 FROM spouse s WHERE s.person_id = p.id AND upper_inf(s.during)) AS married
                          FROM person p WHERE p.id = :id
                        """).param("id", id).query(Side.class).single();
    }

    /**
     * Keeps the records from other changes until the transaction ends. Always in one order, so that two officials never wait for each other;
     * whoever enters anything about them waits too.
     *
     * @return those of them that are merged into no other
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> lock(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc
                        .sql("SELECT id, merged_into FROM person WHERE id IN (:people) ORDER BY id FOR UPDATE")
                        .param("people", people)
                        .query(LOCKED)
                        .list()
                        .stream()
                        .filter(record -> record.mergedInto() == null)
                        .map(Locked::id)
                        .toList();
    }

    /** Gives the surviving record the status and death that the two have together, or its own ones again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stand(long id, MaritalStatus status, @Nullable LocalDate death) {
        jdbc.sql(
                        "UPDATE person SET marital_status = :status, death_date = :death, version = version + 1 WHERE id = :id")
                .param("status", status.name())
                .param("death", death)
                .param("id", id)
                .update();
    }
}
