package bg.gishe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.bulk.ActSubject;
import bg.gishe.acts.bulk.NoteSubject;
import bg.gishe.imports.Subject;
import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.issuing.CaseFiles;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.Egn;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.People;
import bg.gishe.people.Relative;
import bg.gishe.people.bulk.PeopleSubject;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Protects: the made files agree with each other and with the rules, so that every row of them goes in, a family is whole, and its documents are issued at once. */
@ApplicationTest
class MakeImportFilesTest {

    @Autowired
    BulkImport bulk;

    @Autowired
    People people;

    @Autowired
    CaseFiles files;

    @Autowired
    VerdictBoards boards;

    @TempDir
    Path folder;

    @Test
    void everyRowGoesInAndTheFamilyIsWhole() throws IOException {
        MakeImportFilesCommand.write(folder, 400);
        Map<String, Subject> subjects = new java.util.LinkedHashMap<>();
        subjects.put("people.csv", PeopleSubject.PEOPLE);
        subjects.put("births.xlsx", ActSubject.BIRTHS.subject());
        subjects.put("marriages.csv", ActSubject.MARRIAGES.subject());
        subjects.put("deaths.xlsx", ActSubject.DEATHS.subject());
        subjects.put("notes.csv", NoteSubject.NOTES);

        for (Map.Entry<String, Subject> file : subjects.entrySet()) {
            BulkImport.Progress end = bulk.run(file.getValue(), folder.resolve(file.getKey()), false, progress -> {});
            assertThat(end.good()).as(file.getKey()).isPositive().isEqualTo(end.rows());
        }

        SyntheticFamily recognised = new SyntheticFamily(11);
        assertThat(people.familyOf(people.find(recognised.children.getLast().egn())
                                .orElseThrow()
                                .id())
                        .of(Relative.Kind.FATHER))
                .singleElement()
                .matches(father ->
                        father.number().digits().equals(recognised.husband.egn().value()));
        SyntheticFamily family = new SyntheticFamily(1);
        var wife = files.open(people.find(family.wife.egn()).orElseThrow().id()).orElseThrow();
        assertThat(wife.person().maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
        assertThat(wife.person().formerNames()).hasSize(1);
        assertThat(wife.family().spouse()).isPresent();
        assertThat(wife.acts()).hasSize(1).allMatch(act -> act.entered());
        assertThat(atOnce(family.wife.egn(), family.children.getFirst().egn(), new SyntheticFamily(12).husband.egn()))
                .contains(
                        "MARITAL_STATUS",
                        "MARITAL_STATUS_FAMILY",
                        "BIRTH_DUPLICATE",
                        "MARRIAGE_DUPLICATE",
                        "DEATH_EXTRACT_REPEAT",
                        "LEGAL_RESTRICTION",
                        "BIRTH_EXTRACT",
                        "MARRIAGE_EXTRACT",
                        "PERMANENT_ADDRESS",
                        "CURRENT_ADDRESS",
                        "PERMANENT_ADDRESS_CHANGES",
                        "CURRENT_ADDRESS_CHANGES",
                        "CHILDREN_OF_MOTHER",
                        "NAMES_IDENTITY");
    }

    /** The services that at least one of them can have at the desk. */
    private Set<String> atOnce(Egn... members) {
        return Arrays.stream(members)
                .flatMap(egn -> boards.of(people.find(egn).orElseThrow().id()).orElseThrow().lines().stream())
                .filter(VerdictBoard.Line::isAtOnce)
                .map(line -> line.service().code().value())
                .collect(Collectors.toSet());
    }

    @Test
    void filesAreTheSameAtEveryRun() throws IOException {
        MakeImportFilesCommand.write(folder.resolve("a"), 40);
        MakeImportFilesCommand.write(folder.resolve("b"), 40);

        for (String name : new String[] {"people.csv", "births.csv", "marriages.csv", "deaths.csv", "notes.csv"}) {
            assertThat(Files.readString(folder.resolve("a").resolve(name)))
                    .isEqualTo(Files.readString(folder.resolve("b").resolve(name)));
        }
    }
}
