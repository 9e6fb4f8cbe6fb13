package bg.gishe.bench;

import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.platform.Command;
import bg.gishe.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Import of people and of birth acts that name them, by turns with a bare COPY of the very same rows into the same tables. */
@Tag("bench")
@SpringBootTest(properties = {"gishe.demo.people=1500", "server.address=127.0.0.1"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class ImportBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int ROUNDS = ROWS > 200_000 ? 1 : 3;

    @Autowired
    BulkImport bulk;

    @Autowired
    List<Command> commands;

    @Autowired
    DataSource source;

    @TempDir
    Path folder;

    @Test
    void importHoldsItsOwnAgainstABareCopy() throws Exception {
        ImportMeasure.write(commands, folder, 2 * ROWS);
        new ImportMeasure(ROUNDS, bulk, source, folder).run().write("import.md");
    }
}
