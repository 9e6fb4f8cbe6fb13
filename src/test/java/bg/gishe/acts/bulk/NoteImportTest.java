package bg.gishe.acts.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.acts.ActParty;
import bg.gishe.acts.Acts;
import bg.gishe.acts.CivilStatusAct;
import bg.gishe.acts.PartyRole;
import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.people.People;
import bg.gishe.people.Relative;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: imported notes find their acts, change the parents as an official's would, and are entered once however often they come. */
@ApplicationTest
class NoteImportTest {

    private static final String HEADING =
            "Вид на акта;Акт №;Година;ЕКАТТЕ;Дата на отбелязването;Отбелязване;В сила от;Основание;Текст;Промяна;"
                    + "Ново собствено име;Ново бащино име;Ново фамилно име;ЕГН на майката;ЕГН на бащата\n";

    @Autowired
    BulkImport bulk;

    @Autowired
    Acts acts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    Town town;
    Citizen mother;
    Citizen father;
    Citizen child;
    long act;

    @BeforeEach
    void aChildOfAMotherAlone() {
        town = new Town(jdbc);
        mother = town.woman("Внесена Петрова Майкова", LocalDate.of(1983, 2, 3));
        father = town.man("Внесен Петров Бащинов", LocalDate.of(1981, 2, 3));
        child = town.man("Вносчо Внесенов Майков", LocalDate.of(2007, 4, 5));
        act = town.birth(child, mother, null);
    }

    @Test
    void recognitionOfTheFileGivesTheFatherOnceAndATrialChangesNothing() throws IOException {
        Path file = file(row("произход", "8.9.2008", "припознаване", "Внесен;Внесенов;Бащинов;;" + father.egn()));

        assertThat(bulk.run(NoteSubject.NOTES, file, true, progress -> {}))
                .extracting("good", "bad")
                .containsExactly(1L, 0L);
        assertThat(acts.find(act).orElseThrow().notes()).isEmpty();
        assertThat(parents()).containsExactly(mother.id());
        assertThat(bulk.run(NoteSubject.NOTES, file, false, progress -> {}))
                .extracting("good", "bad")
                .containsExactly(1L, 0L);
        assertThat(bulk.run(NoteSubject.NOTES, file, false, progress -> {}))
                .extracting("good", "known", "bad")
                .containsExactly(0L, 1L, 0L);

        CivilStatusAct now = acts.find(act).orElseThrow();
        assertThat(now.notes()).singleElement().satisfies(note -> {
            assertThat(note.notedOn()).isEqualTo(LocalDate.of(2008, 9, 10));
            assertThat(note.effectiveOn()).isEqualTo(LocalDate.of(2008, 9, 8));
            assertThat(note.needsReview()).isFalse();
        });
        assertThat(now.partiesInForce())
                .filteredOn(party -> party.role() == PartyRole.FATHER)
                .extracting(ActParty::personId)
                .containsExactly(father.id());
        assertThat(now.partiesInForce())
                .extracting(party -> party.names().full())
                .contains("Внесен Внесенов Бащинов");
        assertThat(now.asOf(LocalDate.of(2008, 9, 9), List.of()).orElseThrow().partiesInForce())
                .extracting(ActParty::role)
                .doesNotContain(PartyRole.FATHER);
        assertThat(parents()).containsExactlyInAnyOrder(mother.id(), father.id());
        assertThat(people.find(child.id()).orElseThrow().names().given())
                .as("the register's own names")
                .isEqualTo("Вносчо");
    }

    @Test
    void fullAdoptionOfTheFileEndsTheParentsOfOriginInSecret() throws IOException {
        Citizen adopter = town.woman("Внесена Петрова Осиновителка", LocalDate.of(1975, 2, 3));

        assertThat(take(row("осиновяване", "8.9.2009", "пълно осиновяване", ";;;" + adopter.egn() + ";")))
                .isEmpty();

        assertThat(parents()).containsExactly(adopter.id());
        CivilStatusAct paper = acts.find(act).orElseThrow().forDocuments();
        assertThat(paper.notes()).isEmpty();
        assertThat(paper.parties())
                .extracting(ActParty::personId)
                .contains(adopter.id())
                .doesNotContain(mother.id());
    }

    @Test
    void rowsThatFitNeitherActNorRegisterWaitWithTheirReasons() throws IOException {
        String recognised = row("произход", "8.9.2008", "припознаване", ";;;;" + father.egn());
        Citizen other = town.man("Внесен Друг Бащинов", LocalDate.of(1981, 2, 3));
        Citizen unknown = new Citizen(
                0,
                "",
                "",
                "",
                other.sex(),
                other.born(),
                bg.gishe.people.Egn.of(LocalDate.of(1931, 1, 1), 900).value());

        assertThat(take(
                        recognised.replace(";2007;", ";1907;"),
                        row("развод", "8.9.2008", "", ";;;;"),
                        row("произход", "1.1.2000", "припознаване", ";;;;" + father.egn()),
                        row("произход", "8.9.2009", "припознаване", ";;;;" + unknown.egn()),
                        row("произход", "8.9.2010", "припознаване", ";;;;"),
                        row("произход", "8.9.2011", "непълно осиновяване", ";;;;" + father.egn()),
                        row("произход", "8.9.2012", "оспорен произход от бащата", ";;;;"),
                        row("осиновяване", "8.9.2013", "непълно осиновяване", ";;;" + father.egn() + ";"),
                        row("друго", "8.9.2050", "", ";;;;")))
                .containsExactly(
                        "2 act-unknown",
                        "3 note-not-for-act",
                        "4 note-before-act",
                        "4 note-before-event",
                        "5 parent-unknown",
                        "6 missing",
                        "7 change-not-for-kind",
                        "8 parent-nobody",
                        "9 egn-says-other-sex",
                        "10 in-the-future");
        assertThat(acts.find(act).orElseThrow().notes()).isEmpty();

        assertThat(take(
                        recognised,
                        row("произход", "8.9.2009", "припознаване", ";;;;" + other.egn()),
                        row("поправка", "8.9.2009", "", ";;;;"),
                        row("поправка", "8.9.2009", "", ";;;;").replace("Текст", "Друг текст")))
                .containsExactly("3 note-follows-another");
        assertThat(take(
                        row("произход", "8.9.2009", "припознаване", ";;;;" + other.egn()),
                        recognised.replace("Текст", "Друг текст"),
                        row("произход", "8.9.2011", "", ";;;;"),
                        row("произход", "8.9.2011", "", ";;;;").replace("Текст", "Друг текст")))
                .containsExactly("2 parent-established", "3 differs-from-register", "4 note-twice", "5 note-twice");
        assertThat(acts.find(act).orElseThrow().notes()).hasSize(3);
    }

    @Test
    void importOfNotesCutInTheMiddleGoesOnWhereItWas() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            rows.append(row("друго", "8.9.2008", "", ";;;;").replace("Текст", "Пореден " + i));
        }
        Path file = file(rows.toString());
        AtomicInteger told = new AtomicInteger();
        assertThatThrownBy(() -> bulk.run(NoteSubject.NOTES, file, false, progress -> {
                    if (told.incrementAndGet() == 2) {
                        throw new IllegalStateException("cut");
                    }
                }))
                .hasMessage("cut");

        assertThat(bulk.run(NoteSubject.NOTES, file, false, progress -> {}))
                .extracting("rows", "good", "bad")
                .containsExactly(6_000L, 6_000L, 0L);
        assertThat(jdbc.sql("SELECT count(*) FROM marginal_note WHERE act_id = ?")
                        .params(act)
                        .query(Long.class)
                        .single())
                .isEqualTo(6_000);
    }

    private String row(String kind, String since, String change, String people) {
        LocalDate day = LocalDate.parse(since, java.time.format.DateTimeFormatter.ofPattern("d.M.yyyy"));
        int number = acts.find(act).orElseThrow().number().number();
        return "раждане;%d;2007;68850;%s;%s;%s;Основание;Текст;%s;%s\n"
                .formatted(
                        number,
                        day.plusDays(2).format(java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy")),
                        kind,
                        since,
                        change,
                        people);
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("notes.csv"), HEADING + String.join("", rows));
    }

    /** Takes the rows over; answers why some wait. */
    private List<String> take(String... rows) throws IOException {
        long run =
                bulk.run(NoteSubject.NOTES, file(rows), false, progress -> {}).run();
        return jdbc.sql("SELECT DISTINCT line, reason FROM import_fault WHERE run_id = :run ORDER BY line, reason")
                .param("run", run)
                .query((row, index) -> row.getLong(1) + " " + row.getString(2))
                .list();
    }

    private List<Long> parents() {
        return people.familyOf(child.id()).relatives().stream()
                .filter(relative -> relative.kind() == Relative.Kind.MOTHER || relative.kind() == Relative.Kind.FATHER)
                .map(Relative::personId)
                .toList();
    }
}
