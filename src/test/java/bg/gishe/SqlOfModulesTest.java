package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.SqlOfModules.Piece;
import bg.gishe.SqlOfModules.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects: a table or function keeps its owner, its purpose and its readers when it is renamed, so that the walls stand around the new name. */
class SqlOfModulesTest {

    private static final List<Piece> RENAMED = List.of(
            new Piece(
                    "people",
                    "V1",
                    "CREATE TABLE man (id bigint); CREATE FUNCTION age_of(man bigint) RETURNS int"
                            + " LANGUAGE sql AS $$ SELECT 1 $$; COMMENT ON FUNCTION age_of IS 'Published: ages, for fees.';"),
            new Piece("payments", "V2", "CREATE VIEW payer AS SELECT 1 FROM man;"),
            new Piece(
                    "people",
                    "V3",
                    "ALTER TABLE man RENAME TO person; ALTER FUNCTION age_of(bigint) RENAME TO person_age;"));

    @Test
    void renamedTableAndFunctionKeepTheirOwnerAndPurpose() {
        assertThat(SqlOfModules.of(RENAMED, List.of()).relations())
                .doesNotContainKeys("man", "age_of")
                .containsEntry("person", new Relation("person", "people", null))
                .containsEntry("person_age", new Relation("person_age", "people", "ages, for fees."));
    }

    @Test
    void whatReadATableUnderItsOldNameReadsItUnderTheNewOne() {
        assertThat(SqlWalls.forbidden(SqlWalls.crossings(SqlOfModules.of(RENAMED, List.of()))))
                .containsOnlyKeys("payments reads people.person");
    }
}
