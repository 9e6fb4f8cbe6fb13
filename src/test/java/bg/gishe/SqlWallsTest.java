package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.SqlOfModules.Piece;
import bg.gishe.SqlOfModules.Relation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Protects the walls between modules in the database as Spring Modulith protects them among classes: nobody writes what another module
 * owns, and reads of it go through a view or function that its owner publishes by a comment ("Published: what for"). Foreign keys and
 * triggers on another's table are allowed: a key shows nothing of the row behind it, a trigger only hears of one. See docs/architecture.md.
 */
class SqlWallsTest {

    private static final Path EXPLAINED = Path.of("docs/architecture.md");
    private static final List<Piece> TOWN = List.of(
            new Piece(
                    "people",
                    "V1__people.sql",
                    "CREATE TABLE person (id bigint); CREATE VIEW person_now AS SELECT id FROM person;"),
            new Piece(
                    "people",
                    "V2__people.sql",
                    "COMMENT ON VIEW person_now IS 'Published: present names, for lists.';"),
            new Piece("payments", "V3__payments.sql", "CREATE TABLE payment (person_id bigint REFERENCES person); "));

    private static SqlOfModules program;
    private static List<SqlWalls.Crossing> crossings;

    @BeforeAll
    static void readTheProgram() throws IOException {
        program = SqlOfModules.ofTheProgram();
        crossings = SqlWalls.crossings(program);
    }

    @Test
    void modulesReadOnlyWhatOthersPublishAndWriteOnlyTheirOwn() throws IOException {
        Map<String, Set<String>> forbidden = SqlWalls.forbidden(crossings);
        assertThat(forbidden.keySet())
                .as("pairs of a module and what another owns, in these files: %s", forbidden)
                .containsExactlyInAnyOrderElementsOf(openPairs());
    }

    @Test
    void nothingPublishedIsReadByAModuleThatItsOwnerStandsOn() {
        ApplicationModules modules = ApplicationModules.of(GisheApplication.class);
        Map<String, Set<String>> uses = modules.stream()
                .collect(Collectors.toMap(
                        module -> module.getIdentifier().toString(),
                        module -> module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(other -> other.getIdentifier().toString())
                                .collect(Collectors.toSet())));
        assertThat(SqlWalls.upwards(crossings, uses)).isEmpty();
    }

    @Test
    void whatIsPublishedIsListedWithItsPurpose() throws IOException {
        Set<String> published = program.relations().values().stream()
                .filter(relation -> relation.publishedFor() != null)
                .map(relation ->
                        "| `%s` | %s | %s |".formatted(relation.name(), relation.owner(), relation.publishedFor()))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<String> lines = Files.lines(EXPLAINED)) {
            assertThat(lines.filter(line -> line.startsWith("| `")))
                    .as("the table of %s; as the comments say it: %n%s", EXPLAINED, String.join("\n", published))
                    .containsExactlyElementsOf(published);
        }
    }

    @Test
    void readOfAnothersTableIsFound() {
        assertThat(found("""
                class Payers { String payers = "SELECT p.amount FROM payment p JOIN person n ON n.id = p.person_id"; }""")).containsExactly("payments reads people.person");
    }

    @Test
    void readInAListOfTablesIsFound() {
        assertThat(found("class Payers { String payers = \"SELECT 1 FROM payment p, ONLY person AS n WHERE true\"; }"))
                .containsExactly("payments reads people.person");
    }

    @Test
    void writeToAnothersTableIsFound() {
        assertThat(found("class Payers { String rename = \"UPDATE person SET name = :name\"; }"))
                .containsExactly("payments writes people.person");
        assertThat(found("class Payers { String add = \"WITH x AS (SELECT 1) INSERT INTO person (id) SELECT 2\"; }"))
                .containsExactly("payments writes people.person");
        assertThat(found("class Payers { String forget = \"DELETE FROM person WHERE id = :id\"; }"))
                .containsExactly("payments writes people.person");
        assertThat(found("class Payers { String forget = \"MERGE INTO person USING payment ON true\"; }"))
                .containsExactly("payments writes people.person");
        assertThat(
                        found(
                                "class Payers { String empty = \"TRUNCATE person\"; String fill = \"COPY person (id) FROM STDIN\"; }"))
                .containsExactly("payments writes people.person");
    }

    @Test
    void tableNamedInATextThatIsPutTogetherIsFound() {
        assertThat(found("""
                class Payers {
                    private static final String TABLE = "person";
                    String joined = "SELECT 1 FROM " + TABLE + " WHERE id = :id";
                }""")).containsExactly("payments reads people.person");
        assertThat(found("""
                class Payers {
                    String formatted(String table) {
                        return \"""
                                SELECT 1
                                  FROM %s x
                                \""".formatted(table);
                    }
                    String names() { return formatted("person"); }
                }""")).containsExactly("payments reads people.person");
        assertThat(found("""
                class Payers {
                    String formatted(boolean any) {
                        return \"""
                                SELECT 1 FROM payment WHERE %s
                                \""".formatted(any ? "true" : "EXISTS (SELECT 1 FROM person)");
                    }
                }""")).containsExactly("payments reads people.person");
    }

    @Test
    void nameOfAParameterIsNoTable() {
        assertThat(
                        found(
                                "class Payers { Object o = jdbc.sql(\"SELECT 1 FROM %s\".formatted(mine)).param(\"person\", 1); }"))
                .isEmpty();
    }

    @Test
    void readAndWriteHiddenInATriggerAreFound() {
        assertThat(foundIn("""
                CREATE FUNCTION payer_lives() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE alive boolean;
                BEGIN
                    -- It's a comment; FROM payment.
                    SELECT true INTO alive FROM person WHERE id = NEW.person_id;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER payer_lives BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION payer_lives();
                """)).containsExactly("payments reads people.person");
        assertThat(foundIn("""
                CREATE FUNCTION payer_pays() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    EXECUTE format('UPDATE person SET paid = true WHERE id = %L', NEW.person_id);
                    RETURN NEW;
                END $$;
                """)).containsExactly("payments writes people.person");
        assertThat(foundIn("ALTER TABLE person ADD COLUMN paid boolean;"))
                .containsExactly("payments writes people.person");
        assertThat(foundIn("CREATE UNIQUE INDEX person_paid_idx ON person (id);"))
                .containsExactly("payments writes people.person");
    }

    @Test
    void publishedViewKeyAndTriggerAreAllowed() {
        assertThat(found("class Payers { String payers = \"SELECT 1 FROM payment JOIN person_now ON true\"; }"))
                .isEmpty();
        assertThat(
                        foundIn(
                                "CREATE TABLE due (person_id bigint, CONSTRAINT due_fk FOREIGN KEY (person_id) REFERENCES person);"))
                .isEmpty();
        assertThat(foundIn("CREATE TRIGGER due AFTER UPDATE OF name ON person FOR EACH ROW EXECUTE FUNCTION due();"))
                .isEmpty();
    }

    @Test
    void onlyTheOwnerPublishes() {
        assertThat(foundIn("COMMENT ON TABLE person IS 'x'; CREATE VIEW payer AS SELECT 1 FROM person;"
                        + "COMMENT ON FUNCTION person(bigint) IS 'Published: for ourselves.';"))
                .containsExactly("payments reads people.person");
    }

    @Test
    void lastDefinitionOfAFunctionCounts() {
        SqlOfModules sql = SqlOfModules.of(
                Stream.concat(
                                TOWN.stream(),
                                Stream.of(
                                        new Piece("payments", "V4", "CREATE VIEW payer AS SELECT 1 FROM person;"),
                                        new Piece(
                                                "payments",
                                                "V5",
                                                "CREATE OR REPLACE VIEW payer AS SELECT 1 FROM person_now;")))
                        .toList(),
                List.of());
        assertThat(SqlWalls.forbidden(SqlWalls.crossings(sql))).isEmpty();
    }

    @Test
    void readOfAModuleAboveIsFoundEvenIfItIsPublished() {
        SqlOfModules sql = SqlOfModules.of(TOWN, List.of());
        Relation payer = new Relation("payer", "payments", "lists");
        List<SqlWalls.Crossing> upAndDown = Stream.concat(
                        SqlWalls.crossings(sql).stream(),
                        Stream.of(new SqlWalls.Crossing(SqlWords.Use.READ, "people", payer, "People.java")))
                .toList();
        assertThat(SqlWalls.upwards(upAndDown, Map.of("payments", Set.of("people"))))
                .containsExactly("people reads payments.payer");
        assertThat(SqlWalls.upwards(SqlWalls.crossings(sql), Map.of("payments", Set.of("people"))))
                .isEmpty();
    }

    private static Set<String> found(String source) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Payers.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return "package bg.gishe.payments; " + source;
                    }
                };
        List<Piece> texts = SqlOfModules.texts(List.of(file));
        return SqlWalls.forbidden(SqlWalls.crossings(SqlOfModules.of(TOWN, texts)))
                .keySet();
    }

    private static Set<String> foundIn(String migration) {
        List<Piece> migrations = Stream.concat(
                        TOWN.stream(), Stream.of(new Piece("payments", "V4__payments.sql", migration)))
                .toList();
        return SqlWalls.forbidden(SqlWalls.crossings(SqlOfModules.of(migrations, List.of())))
                .keySet();
    }

    /** The lines of the list that are no explanation. */
    private static List<String> openPairs() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/bg/gishe/sql-walls-open.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
