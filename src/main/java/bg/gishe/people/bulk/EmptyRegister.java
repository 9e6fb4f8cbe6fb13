package bg.gishe.people.bulk;

import static bg.gishe.imports.TableRows.into;

import bg.gishe.imports.TableRows;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The population register before its first person, to be filled with an invented municipality. */
@Repository
@Profile("demo")
@Transactional(propagation = Propagation.MANDATORY)
public class EmptyRegister {

    /** What rows are written, each with its values in this order; dates of {@code during} are a range as text. */
    public enum Part {
        SETTLEMENTS(into(
                "settlement", "ekatte", "kind", "name", "municipality_code", "municipality_name", "district_name")),
        PEOPLE(into(
                "person",
                "id",
                "egn",
                "lnch",
                "sex",
                "birth_date",
                "birth_ekatte",
                "birth_place",
                "citizenship",
                "marital_status",
                "death_date")),
        NAMES(into("person_name", "person_id", "given", "middle", "family", "during")),
        ADDRESSES(into("person_address", "person_id", "kind", "ekatte", "line", "during")),
        PARENTS(into("parentage", "child_id", "parent_id", "role", "during")),
        SPOUSES(into("spouse", "person_id", "spouse_id", "during", "ended_by")),
        RESTRICTIONS(into("legal_restriction", "person_id", "kind", "court", "case_number", "decided_on", "during"));

        private final TableRows rows;

        Part(TableRows rows) {
            this.rows = rows;
        }
    }

    private final JdbcTemplate jdbc;

    EmptyRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is nobody yet. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isEmpty() {
        return Boolean.FALSE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM person)", Boolean.class));
    }

    /** Writes rows and tells {@code done} how many went after each batch. */
    public void fill(Part part, List<Object[]> rows, IntConsumer done) {
        part.rows.write(jdbc, rows, done);
        if (part == Part.PEOPLE) {
            part.rows.continueKeys(jdbc);
        }
    }
}
