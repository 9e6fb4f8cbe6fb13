package bg.gishe.acts.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.people.DeathMoment;
import bg.gishe.people.Deaths;
import bg.gishe.people.bulk.PersonByNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters the deaths that imported acts prove of people whom the register still holds for living; it is asked first whether they lived on. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeathImport {

    private record Death(
            long person, LocalDate day, @Nullable LocalTime at) {}

    private final JdbcClient jdbc;
    private final Deaths deaths;

    DeathImport(JdbcClient jdbc, Deaths deaths) {
        this.jdbc = jdbc;
        this.deaths = deaths;
    }

    /** Whether the register knows of something that the person {@code p} did or that began for them after the day of a row {@code i}; {@code :presumedFather} is of {@link ActComparison#LAW}. */
    static String livedOn() {
        return """
                p.death_date IS NULL AND (
                  EXISTS (SELECT 1 FROM act_party t JOIN act a ON a.id = t.act_id AND a.annulled_on IS NULL
                           WHERE t.person_id = p.id AND (t.role IN ('SPOUSE_1', 'SPOUSE_2', 'MOTHER') AND a.event_date > i.event_date
                                  OR t.role = 'FATHER' AND a.event_date > i.event_date + :presumedFather::int))
                  OR EXISTS (SELECT 1 FROM person_spouse k WHERE k.person_id = p.id
                                AND (lower(k.during) > i.event_date OR upper(k.during) > i.event_date))
                  OR EXISTS (SELECT 1 FROM person_began b WHERE b.person_id = p.id AND b.began > i.event_date))""";
    }

    /** What follows from the new rows of a batch, as when an official makes the act; the earlier death first, so that it widows the other. */
    public void take(Batch batch) {
        batch.in(jdbc, """
                        SELECT p.id AS person, i.event_date AS day, i.event_time AS at FROM staged_act i JOIN LATERAL %s p ON true
                         WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND p.death_date IS NULL
                         ORDER BY i.event_date, i.event_time, i.line
                        """.formatted(PersonByNumber.of("i.one_egn", "i.one_lnch")))
                .query(Death.class)
                .list()
                .forEach(death -> deaths.enter(death.person(), new DeathMoment(death.day(), death.at())));
    }
}
