package bg.gishe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.imports.bulk.Subject;
import bg.gishe.issuing.CaseFiles;
import bg.gishe.people.Egn;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.People;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Protects: the made files agree with each other and with the rules, so that every row of them goes in, and a family is whole afterwards. */
@ApplicationTest
class MakeImportFilesTest {

    @Autowired
    BulkImport bulk;

    @Autowired
    People people;

    @Autowired
    CaseFiles files;

    @TempDir
    Path folder;

    @Test
    void everyRowGoesInAndTheFamilyIsWhole() throws IOException {
        MakeImportFilesCommand.write(folder, 400);
        Map<String, Subject> subjects = new java.util.LinkedHashMap<>();
        subjects.put("people.csv", Subject.PEOPLE);
        subjects.put("births.xlsx", Subject.BIRTHS);
        subjects.put("marriages.csv", Subject.MARRIAGES);
        subjects.put("deaths.xlsx", Subject.DEATHS);

        for (Map.Entry<String, Subject> file : subjects.entrySet()) {
            BulkImport.Progress end = bulk.run(file.getValue(), folder.resolve(file.getKey()), false, progress -> {});
            assertThat(end.good()).as(file.getKey()).isPositive().isEqualTo(end.rows());
        }

        SyntheticFamily family = new SyntheticFamily(1);
        var wife = files.open(people.find(new Egn(family.wife.egn().value())).orElseThrow().id()).orElseThrow();
        assertThat(wife.person().maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
        assertThat(wife.person().formerNames()).hasSize(1);
        assertThat(wife.family().spouse()).isPresent();
        assertThat(wife.acts()).hasSize(1).allMatch(act -> act.entered());
        assertThat(files.open(people.find(family.children.getFirst().egn()).orElseThrow().id()).orElseThrow().acts()).hasSize(1);
    }

    @Test
    void filesAreTheSameAtEveryRun() throws IOException {
        MakeImportFilesCommand.write(folder.resolve("a"), 40);
        MakeImportFilesCommand.write(folder.resolve("b"), 40);

        for (String name : new String[] {"people.csv", "births.csv", "marriages.csv", "deaths.csv"}) {
            assertThat(Files.readString(folder.resolve("a").resolve(name))).isEqualTo(Files.readString(folder.resolve("b").resolve(name)));
        }
    }
}
