package bg.gishe.acts.bulk;

import static bg.gishe.imports.TableRows.into;

import bg.gishe.imports.TableRows;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of acts before its first act, to be filled with those of an invented municipality. */
@Repository
@Profile("demo")
@Transactional(propagation = Propagation.MANDATORY)
public class EmptyActRegister {

    /** What rows are written, each with its values in this order. */
    public enum Part {
        ACTS(into(
                "act",
                "id",
                "kind",
                "ekatte",
                "year",
                "number",
                "made_on",
                "record",
                "event_date",
                "event_time",
                "event_ekatte",
                "property_regime",
                "official",
                "supporting_document",
                "first_extract_on",
                "original_due",
                "restriction_reason")),
        PARTIES(into(
                "act_party",
                "act_id",
                "role",
                "person_id",
                "given",
                "middle",
                "family",
                "family_after",
                "egn",
                "lnch",
                "birth_date",
                "birth_place",
                "sex",
                "citizenship",
                "address",
                "marital_status")),
        NOTES(into("marginal_note", "act_id", "kind", "noted_on", "ground", "text", "official", "needs_review"));

        private final TableRows rows;

        Part(TableRows rows) {
            this.rows = rows;
        }
    }

    private final JdbcTemplate jdbc;

    EmptyActRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes rows and tells {@code done} how many went after each batch. */
    public void fill(Part part, List<Object[]> rows, IntConsumer done) {
        part.rows.write(jdbc, rows, done);
        if (part == Part.ACTS) {
            part.rows.continueKeys(jdbc);
        }
    }

    /** Writes down who restricted access to the acts that are restricted, on the day on which they were made. */
    public void rememberRestrictions(String official) {
        jdbc.update("""
                INSERT INTO act_restriction (act_id, reason, restricted_by, restricted_on)
                SELECT id, restriction_reason, ?, made_on FROM act WHERE restriction_reason IS NOT NULL
                """, official);
    }
}
