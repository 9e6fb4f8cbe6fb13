package bg.gishe.people.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.imports.bulk.FaultList;
import bg.gishe.people.Egn;
import bg.gishe.people.PersonSearch;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: good rows go in once, bad rows wait with their reasons, the register's words stay, and a cut import goes on where it was. */
@ApplicationTest
class PeopleImportTest {

    @Autowired
    BulkImport bulk;

    @Autowired
    FaultList faults;

    @Autowired
    PersonSearch search;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void goodRowsGoInOnceBadRowsWaitAndTheTrialEntersNothing() throws IOException {
        String known = jdbc.sql("SELECT egn FROM person WHERE egn IS NOT NULL ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
        String good = egn(1, 2);
        String twice = egn(2, 2);
        Path file = file(
                "windows-1251",
                "ЕГН;Име;Фамилия;Пол;ЕКАТТЕ;Постоянен адрес\n"
                        + good + ";ЩЪРКЕЛИНА;Дюлгерска-Йотова;ж;68850;ул. Липа № 1\n".replace("ж;", "м;")
                        + twice + ";Първи;Такъв;;;\n" + twice + ";Втори;Онакъв;;;\n"
                        + egn(3, 2) + ";Същ;Редов;;;\n" + egn(3, 2) + ";Същ;Редов;;;\n"
                        + known + ";Друго;Име;;;\n"
                        + egn(4, 2) + ";Без;Място;;99999;\n"
                        + egn(5, 2) + ";=cmd();Фамилна;;;\n");
        long before = people();

        BulkImport.Progress trial = bulk.run(PeopleSubject.PEOPLE, file, true, progress -> {});
        assertThat(people()).isEqualTo(before);
        BulkImport.Progress taken = bulk.run(PeopleSubject.PEOPLE, file, false, progress -> {});

        assertThat(trial).isEqualTo(taken);
        assertThat(taken).extracting("rows", "good", "known", "bad").containsExactly(8L, 2L, 1L, 5L);
        assertThat(people()).isEqualTo(before + 2);
        assertThat(search.byName("Щъркелина Дюлгерска")).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM person_name WHERE given = 'Друго' AND family = 'Име'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "SELECT lower_inf(a.during) FROM person_address a JOIN person p ON p.id = a.person_id WHERE p.egn = :egn")
                        .param("egn", good)
                        .query(Boolean.class)
                        .single())
                .as("since when nobody said")
                .isTrue();
        StringWriter list = new StringWriter();
        faults.write(taken.run(), list);
        assertThat(list.toString())
                .contains("друг ред във файла", "в регистъра стои друго", "няма населено място", ";'=cmd();")
                .contains("9;Име (собствено име)");

        BulkImport.Progress again = bulk.run(PeopleSubject.PEOPLE, file, false, progress -> {});
        assertThat(again).extracting("rows", "good", "known", "bad").containsExactly(8L, 0L, 3L, 5L);
        assertThat(people()).isEqualTo(before + 2);
        BulkImport.Progress moved = bulk.run(
                PeopleSubject.PEOPLE,
                file(
                        "UTF-8",
                        "ЕГН;Име;ЕКАТТЕ;Постоянен адрес;Настоящ адрес\n" + good
                                + ";Щъркелина;68850;ул. Липа № 1;ул. Друга № 2\n"),
                false,
                progress -> {});
        assertThat(moved).extracting("known", "bad").containsExactly(0L, 1L);
    }

    @Test
    void fileWithANumberThatWasReplacedMakesNoSecondPerson() throws IOException {
        String former = egn(7, 2);
        long person = jdbc.sql("SELECT max(id) FROM person WHERE merged_into IS NULL")
                .query(Long.class)
                .single();
        jdbc.sql(
                        "INSERT INTO person_former_number (person_id, egn, certificate, certificate_day) VALUES (?, ?, 'УВ-1', '2026-11-02')")
                .params(person, former)
                .update();
        long before = people();

        BulkImport.Progress taken = bulk.run(
                PeopleSubject.PEOPLE,
                file("UTF-8", "ЕГН;Име;Фамилия\n" + former + ";Стар;Номеров\n"),
                false,
                progress -> {});

        assertThat(taken).extracting("good", "bad").containsExactly(0L, 1L);
        assertThat(people()).isEqualTo(before);
        StringWriter list = new StringWriter();
        faults.write(taken.run(), list);
        assertThat(list.toString()).contains("ЕГН е сменено с удостоверение");
    }

    @Test
    void nameOfBeforeAnAdoptionIsConfirmedByNoFile() throws IOException {
        String adopted = egn(6, 2);
        Path born = file("UTF-8", "ЕГН;Име;Фамилия\n" + adopted + ";Отпреден;Образцов\n");
        bulk.run(PeopleSubject.PEOPLE, born, false, progress -> {});
        long person = jdbc.sql("SELECT id FROM person WHERE egn = ?")
                .params(adopted)
                .query(Long.class)
                .single();
        jdbc.sql("UPDATE person_name SET during = daterange(NULL, '2020-01-01'), secret = true WHERE person_id = ?")
                .params(person)
                .update();
        jdbc.sql(
                        "INSERT INTO person_name (person_id, given, family, during) VALUES (?, 'Нов', 'Осиновен', '[2020-01-01,)')")
                .params(person)
                .update();

        for (String row : List.of(";Отпреден;Образцов", ";Никой;Такъв")) {
            assertThat(bulk.run(
                            PeopleSubject.PEOPLE,
                            file("UTF-8", "ЕГН;Име;Фамилия\n" + adopted + row + "\n"),
                            true,
                            progress -> {}))
                    .as(row)
                    .extracting("known", "bad")
                    .containsExactly(0L, 1L);
        }
    }

    @Test
    void familyThatTheRowsNameIsLinkedWhenAllAreIn() throws IOException {
        String father = egn(10, 2);
        String mother = egn(11, 3);
        String child = egn(10_000, 2);
        String heading = "ЕГН;Име;Фамилия;Семейно положение;ЕГН на майката;ЕГН на бащата;ЕГН на съпруга/та;В брак от\n";
        String rows = child + ";Родчо;Семеен;неженен;" + mother + ";" + father + ";;\n"
                + father + ";Бащо;Семеен;женен;;" + egn(-9_000, 2) + ";" + mother + ";05.06.1935\n"
                + mother + ";Майка;Семейна;омъжена;;;" + father + ";\n";

        assertThat(bulk.run(PeopleSubject.PEOPLE, file("UTF-8", heading + rows), false, progress -> {}))
                .extracting("good", "bad")
                .containsExactly(3L, 0L);
        assertThat(bulk.run(PeopleSubject.PEOPLE, file("UTF-8", heading + rows), false, progress -> {}))
                .extracting("known", "bad")
                .containsExactly(3L, 0L);

        assertThat(jdbc.sql("""
                        SELECT k.role || ' ' || p.egn FROM parentage k JOIN person c ON c.id = k.child_id JOIN person p ON p.id = k.parent_id
                         WHERE c.egn IN (:child, :father) ORDER BY 1
                        """)
                        .param("child", child)
                        .param("father", father)
                        .query(String.class)
                        .list())
                .containsExactly("FATHER " + father, "MOTHER " + mother);
        assertThat(jdbc.sql("""
                        SELECT p.egn || ' ' || lower(s.during) FROM spouse s JOIN person p ON p.id = s.spouse_id JOIN person o ON o.id = s.person_id
                         WHERE o.egn IN (:mother, :father) ORDER BY p.birth_date
                        """)
                        .param("mother", mother)
                        .param("father", father)
                        .query(String.class)
                        .list())
                .containsExactly(father + " 1935-06-05", mother + " 1935-06-05");
        assertThat(jdbc.sql("SELECT count(*) FROM staged_family")
                        .query(Long.class)
                        .single())
                .isZero();

        long other = bulk.run(
                        PeopleSubject.PEOPLE,
                        file(
                                "UTF-8",
                                heading
                                        + child + ";Родчо;Семеен;неженен;" + egn(12, 3) + ";" + egn(9_000, 2) + ";;\n"
                                        + egn(13, 2) + ";Един;Семеен;женен;;;" + egn(14, 3) + ";\n"
                                        + egn(14, 3) + ";Друга;Семейна;омъжена;;;" + egn(15, 2) + ";\n"
                                        + egn(16, 2) + ";Трети;Семеен;женен;;;" + mother + ";\n"
                                        + egn(17, 2) + ";Сам;Семеен;;" + egn(18, 2) + ";;;\n"),
                        false,
                        progress -> {})
                .run();
        assertThat(jdbc.sql(
                                "SELECT line || ' ' || field || ' ' || reason FROM import_fault WHERE run_id = :run ORDER BY line, field")
                        .param("run", other)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2 father.egn parent-too-young",
                        "3 spouse.egn spouses-disagree",
                        "4 spouse.egn spouses-disagree",
                        "5 spouse.egn differs-from-register",
                        "6 mother.egn egn-says-other-sex",
                        "6 mother.egn parent-too-young");
        assertThat(bulk.run(
                        PeopleSubject.PEOPLE,
                        file("UTF-8", heading + child + ";Родчо;Семеен;неженен;" + egn(12, 3) + ";;;\n"),
                        false,
                        progress -> {}))
                .extracting("known", "bad")
                .containsExactly(0L, 1L);
    }

    @Test
    void importCutInTheMiddleGoesOnWhereItWas() throws IOException {
        StringBuilder text = new StringBuilder("ЕГН,Собствено име,Фамилно име\n");
        for (int i = 0; i < 11_000; i++) {
            text.append(egn(100 + i / 400, i % 400 + 400)).append(",Калоян,Партидов\n");
        }
        Path file = file("UTF-8", text.toString());
        for (int cutAfter : new int[] {1, 2}) {
            AtomicInteger told = new AtomicInteger();
            assertThatThrownBy(() -> bulk.run(PeopleSubject.PEOPLE, file, false, progress -> {
                        if (told.incrementAndGet() == cutAfter) {
                            throw new IllegalStateException("cut");
                        }
                    }))
                    .hasMessage("cut");
        }

        BulkImport.Progress end = bulk.run(PeopleSubject.PEOPLE, file, false, progress -> {});

        assertThat(end).extracting("rows", "good", "known", "bad").containsExactly(11_000L, 11_000L, 0L, 0L);
        assertThat(jdbc.sql("SELECT count(*) FROM person_name WHERE family = 'Партидов'")
                        .query(Long.class)
                        .single())
                .isEqualTo(11_000);
        assertThat(jdbc.sql("SELECT count(*) FROM import_person WHERE run_id = :run")
                        .param("run", end.run())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String egn(int day, int order) {
        return Egn.of(LocalDate.of(1911, 1, 1).plusDays(day), order).value();
    }

    private long people() {
        return jdbc.sql("SELECT count(*) FROM person").query(Long.class).single();
    }

    private Path file(String charset, String text) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text, Charset.forName(charset));
    }
}
