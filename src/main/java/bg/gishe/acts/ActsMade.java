package bg.gishe.acts;

import bg.gishe.people.HoursOfDeath;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Person;
import bg.gishe.people.PresumedFather;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the act that was made of an event already, so that an order sent twice, or by two officials who hold one notice, leads to one act.
 */
@Repository
@Transactional(readOnly = true)
public class ActsMade implements HoursOfDeath {

    /**
     * A death act that says another family status than the dead person had.
     *
     * @param said the status in the act, in the word for the person's sex
     * @param holds the status that follows from the registers
     */
    public record Misstated(long actId, ActNumber number, String said, String holds) {}

    private static final String OF_EVENT = """
            SELECT a.id FROM act_party p JOIN act a ON a.id = p.act_id
             WHERE p.person_id = ? AND p.role = ? AND NOT p.annulled AND a.annulled_on IS NULL
               AND ?::date IN (a.event_date, act_event_on(a.id, a.event_date)) AND a.event_time IS NOT DISTINCT FROM ?::time
            """;

    private final JdbcClient jdbc;

    ActsMade(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The act of this birth: of a child of the same mother and names, born in the same minute, whatever its number. */
    public Optional<Long> of(BirthOrder order) {
        return find(
                OF_EVENT + """
                           AND EXISTS (SELECT 1 FROM act_party c
                                        WHERE c.act_id = a.id AND c.role = 'CHILD' AND NOT c.superseded
                                          AND (c.given, c.middle, c.family) IS NOT DISTINCT FROM (?, ?::text, ?::text))
                        """,
                order.mother().id(),
                PartyRole.MOTHER.name(),
                order.born(),
                order.at(),
                order.names().given(),
                order.names().middle(),
                order.names().family());
    }

    /** The act of this person's death on the same day and hour. */
    public Optional<Long> of(DeathOrder order) {
        return find(OF_EVENT, order.deceased().id(), PartyRole.DECEASED.name(), order.day(), order.at());
    }

    /** The act of this marriage of the same two on the same day and hour. */
    public Optional<Long> of(MarriageOrder order) {
        return find(
                OF_EVENT
                        + " AND EXISTS (SELECT 1 FROM act_party s WHERE s.act_id = a.id AND s.role = 'SPOUSE_2' AND s.person_id = ?)",
                order.first().person().id(),
                PartyRole.SPOUSE_1.name(),
                order.day(),
                order.at(),
                order.second().person().id());
    }

    /**
     * Another act that stands for the two, by whose notes their marriage has not ended before the day, or that is of a later day: before an act is
     * made from a court's or foreign document, an act made already is looked for (Наредба № РД-02-20-9, чл. 3, ал. 2).
     */
    public Optional<ActNumber> other(MarriageOrder order) {
        return jdbc.sql("""
                        SELECT a.number, a.made_on FROM act a
                          JOIN act_party p ON p.act_id = a.id AND p.role IN ('SPOUSE_1', 'SPOUSE_2') AND p.person_id = :first AND NOT p.annulled
                          JOIN act_party s ON s.act_id = a.id AND s.role IN ('SPOUSE_1', 'SPOUSE_2') AND s.person_id = :second
                         WHERE NOT EXISTS (SELECT 1 FROM marginal_note n
                                            WHERE n.act_id = a.id AND n.kind IN ('DIVORCE', 'MARRIAGE_UNMADE') AND n.effective_on <= :day)
                         ORDER BY a.id DESC LIMIT 1
                        """)
                .param("first", order.first().person().id())
                .param("second", order.second().person().id())
                .param("day", order.day())
                .query(ActNumber.class)
                .optional();
    }

    /** Whether the population register holds the marriage of an act that is made from another document: of this day, or of an unknown one. */
    public boolean isKnown(MarriageOrder order) {
        return order.origin() != null
                && jdbc.sql("""
                                SELECT EXISTS (SELECT 1 FROM person_spouse
                                                WHERE person_id = :first AND spouse_id = :second AND ended_by IS DISTINCT FROM 'ANNULMENT'
                                                  AND (lower_inf(during) OR lower(during) = :day))
                                """)
                        .param("first", order.first().person().id())
                        .param("second", order.second().person().id())
                        .param("day", order.day())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * What the person was before a marriage of the day: by the marriage that ended last before it; null where the registers do not tell.
     *
     * @param present whether the marriage begins today and the register does not hold it yet, so that the status of today is the one of before
     */
    public @Nullable MaritalStatus before(Person person, LocalDate day, boolean present) {
        return jdbc.sql("""
                        SELECT CASE ended_by WHEN 'DIVORCE' THEN 'DIVORCED' ELSE 'WIDOWED' END FROM person_spouse
                         WHERE person_id = :id AND upper(during) <= :day AND ended_by IN ('DIVORCE', 'DEATH')
                         ORDER BY upper(during) DESC LIMIT 1
                        """)
                .param("id", person.id())
                .param("day", day)
                .query(String.class)
                .optional()
                .map(MaritalStatus::valueOf)
                .orElseGet(() -> before(person.maritalStatus(), present));
    }

    /**
     * The status of before as far as the one of today tells it: who is single today was so always; who is divorced or widowed may have become
     * so by this very marriage or by a later one.
     */
    static @Nullable MaritalStatus before(MaritalStatus today, boolean present) {
        return switch (today) {
            case SINGLE -> today;
            case DIVORCED, WIDOWED -> present ? today : null;
            case MARRIED, UNKNOWN -> null;
        };
    }

    /** Acts by which the person lived, or was still married, after the day: a father's child may be born some time after his death. */
    public List<ActNumber> after(long personId, LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT a.number, a.made_on FROM act_party p JOIN act a ON a.id = p.act_id
                         WHERE p.person_id = :id AND NOT p.annulled AND NOT p.superseded
                           AND (p.role IN ('SPOUSE_1', 'SPOUSE_2', 'MOTHER', 'WITNESS_1', 'WITNESS_2') AND act_event_on(a.id, a.event_date) > :day
                                OR p.role = 'FATHER' AND act_event_on(a.id, a.event_date) > :day::date + :presumed::int
                                OR p.role IN ('SPOUSE_1', 'SPOUSE_2') AND EXISTS (SELECT 1 FROM marginal_note n
                                     WHERE n.act_id = a.id AND n.kind IN ('DIVORCE', 'MARRIAGE_UNMADE') AND n.effective_on > :day))
                         ORDER BY a.made_on, a.number
                        """)
                .param("id", personId)
                .param("day", day)
                .param("presumed", PresumedFather.DAYS)
                .query(ActNumber.class)
                .list();
    }

    /**
     * Death acts of these people, and of those married to them, that say another status than the person had by the registers at that moment; so
     * they do when an earlier death or divorce is entered later. Until that is corrected by a note.
     */
    public List<Misstated> misstated(List<Long> people) {
        return jdbc.sql("""
                        SELECT a.id AS act_id, a.number, a.made_on, w.said, s.marital_status AS holds, p.sex
                          FROM act_party p JOIN act a ON a.id = p.act_id JOIN person_status s ON s.id = p.person_id
                         CROSS JOIN LATERAL (SELECT coalesce((SELECT c.becomes FROM marginal_note n JOIN note_correction c ON c.note_id = n.id
                                                               WHERE n.act_id = a.id AND c.role = p.role AND c.field = 'MARITAL_STATUS'
                                                               ORDER BY n.id DESC LIMIT 1), p.marital_status) AS said) w
                         WHERE p.role = 'DECEASED' AND NOT p.annulled AND s.marital_status <> 'UNKNOWN' AND p.sex IS NOT NULL
                           AND w.said <> s.marital_status
                           AND (p.person_id = ANY (:people)
                                OR p.person_id IN (SELECT spouse_id FROM person_spouse WHERE person_id = ANY (:people)))
                         ORDER BY a.id
                        """)
                .param("people", people.toArray(Long[]::new))
                .query((row, index) -> new Misstated(
                        row.getLong("act_id"),
                        new ActNumber(row.getInt("number"), row.getObject("made_on", LocalDate.class)),
                        MaritalStatus.valueOf(row.getString("said")).text(Sex.valueOf(row.getString("sex"))),
                        MaritalStatus.valueOf(row.getString("holds")).text(Sex.valueOf(row.getString("sex")))))
                .list();
    }

    @Override
    public Optional<LocalTime> of(long personId) {
        return jdbc.sql("""
                        SELECT a.event_time FROM act_party p JOIN act a ON a.id = p.act_id
                         WHERE p.person_id = :id AND p.role = 'DECEASED' AND NOT p.annulled AND a.event_time IS NOT NULL
                         ORDER BY a.id DESC LIMIT 1
                        """).param("id", personId).query(LocalTime.class).optional();
    }

    private Optional<Long> find(String sql, @Nullable Object... values) {
        return jdbc.sql(sql).params(Arrays.asList(values)).query(Long.class).stream()
                .findFirst();
    }
}
