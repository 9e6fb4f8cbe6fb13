package bg.gishe.acts.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.imports.Subject;
import bg.gishe.imports.bulk.BulkImport;
import bg.gishe.imports.bulk.FaultList;
import bg.gishe.people.Egn;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.PersonImport;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonRecord;
import bg.gishe.people.Sex;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects: imported acts are linked to the people of the register, contradict nothing that it holds, and change nobody's status but by a death. */
@ApplicationTest
class ActImportTest {

    private static final LocalDate BORN = LocalDate.of(1912, 3, 1);

    @Autowired
    BulkImport bulk;

    @Autowired
    FaultList faults;

    @Autowired
    PersonImport people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void birthActsAreLinkedGiveParentsAndTheSameFileTwiceChangesNothing() throws IOException {
        long mother = person(1, "FEMALE", "UNKNOWN");
        long child = person(20 * 365, "MALE", "UNKNOWN");
        String text =
                "Акт №;Дата на акта;ЕКАТТЕ;Дата на раждане;ЕКАТТЕ на раждане;ЕГН на детето;Собствено име на детето;Пол на детето;"
                        + "ЕГН на майката;Собствено име на майката;Собствено име на бащата\n"
                        + "7001;" + day(20 * 365 + 3) + " г.;68850;" + day(20 * 365) + ";68850;" + egn(child)
                        + ";ВНОСЕН;;" + egn(mother) + ";Вносена;Неизвестен\n"
                        + "7002;" + day(9) + ";68850;" + day(8) + ";68850;;Безномерен;м;;Анна;\n";
        Path file = Files.write(folder.resolve("births.csv"), text.getBytes(Charset.forName("windows-1251")));

        assertThat(bulk.run(ActSubject.BIRTHS.subject(), file, false, progress -> {}))
                .extracting("rows", "good", "known", "bad")
                .containsExactly(2L, 2L, 0L, 0L);
        BulkImport.Progress again = bulk.run(ActSubject.BIRTHS.subject(), file, false, progress -> {});

        assertThat(again).extracting("rows", "good", "known", "bad").containsExactly(2L, 0L, 2L, 0L);
        assertThat(jdbc.sql("""
                        SELECT p.role || ' ' || coalesce(p.person_id::text, '-') || ' ' || p.given FROM act a JOIN act_party p ON p.act_id = a.id
                         WHERE a.kind = 'BIRTH' AND a.number = 7001 AND a.ekatte = '68850' AND a.record = 'ENTERED' ORDER BY p.role
                        """).query(String.class).list())
                .containsExactly("CHILD " + child + " Вносен", "FATHER - Неизвестен", "MOTHER " + mother + " Вносена");
        assertThat(jdbc.sql("SELECT parent_id FROM parentage WHERE child_id = :child AND role = 'MOTHER'")
                        .param("child", child)
                        .query(Long.class)
                        .list())
                .containsExactly(mother);
    }

    @Test
    void rowsThatContradictEachOtherOrTheRegisterWaitWithTheirReasons() throws IOException {
        long alive = person(2, "MALE", "UNKNOWN");
        long dead = person(3, "MALE", "UNKNOWN");
        jdbc.sql("UPDATE person SET death_date = DATE '1980-05-05' WHERE id = :id")
                .param("id", dead)
                .update();
        jdbc.sql(
                        "INSERT INTO person_address (person_id, kind, line, during) VALUES (:id, 'PERMANENT', 'ул. Жива № 1', '[1985-01-01,)')")
                .param("id", alive)
                .update();
        String heading =
                "Акт №;Дата на акта;ЕКАТТЕ;Дата на смърт;ЕКАТТЕ на смърт;ЕГН на починалия;Собствено име на починалия\n";
        String good = "7101;06.05.1980;68850;05.05.1980;68850;" + egn(dead) + ";Вносен\n";
        Path file = Files.writeString(
                folder.resolve("deaths.csv"),
                heading
                        + good
                        + "7102;06.05.1980;68850;05.05.1980;68850;;Един\n"
                        + "7102;06.05.1980;68850;05.05.1980;68850;;Друг\n"
                        + "7103;06.05.1980;68850;05.05.1980;68850;" + egn(alive) + ";Вносен\n"
                        + "7104;06.05.1980;99999;05.05.1980;68850;;Никъде\n"
                        + "7105;06.05.1980;68850;05.05.1980;68850;" + egn(5) + ";Двоен\n"
                        + "7106;06.05.1980;68850;05.05.1980;68850;" + egn(5) + ";Двоен\n"
                        + "7107;06.05.1910;68850;05.05.1910;68850;" + egn(6) + ";Нероден\n"
                        + good);

        BulkImport.Progress taken = bulk.run(ActSubject.DEATHS.subject(), file, false, progress -> {});

        assertThat(taken).extracting("rows", "good", "known", "bad").containsExactly(9L, 1L, 1L, 7L);
        assertThat(reasons(taken.run()))
                .containsExactly(
                        "3 act-number-twice",
                        "4 act-number-twice",
                        "5 lived-on",
                        "6 ekatte-unknown",
                        "7 dies-twice",
                        "8 dies-twice",
                        "9 death-before-birth");
        assertThat(jdbc.sql("SELECT death_date FROM person WHERE id = :id")
                        .param("id", alive)
                        .query(LocalDate.class)
                        .optional())
                .isEmpty();

        Path other = Files.writeString(
                folder.resolve("deaths.csv"),
                heading
                        + "7101;06.05.1980;68850;05.05.1980;68850;;Съвсем друг\n"
                        + "7108;06.05.1980;68850;05.05.1980;68850;" + egn(dead) + ";Вносен\n");
        assertThat(reasons(bulk.run(ActSubject.DEATHS.subject(), other, false, progress -> {})
                        .run()))
                .containsExactly("2 act-number-taken", "3 dies-twice");
    }

    @Test
    void actWithTheNumberOfAMergedRecordIsAboutTheRecordThatStandsForBoth() throws IOException {
        long survivor = person(13, 0, "MALE", "UNKNOWN");
        long merged = person(13, 2, "MALE", "UNKNOWN");
        long mother = person(-9_000, 1, "FEMALE", "UNKNOWN");
        jdbc.sql(
                        "INSERT INTO person_merge (survivor_id, merged_id, reason, merged_by, merged_at) VALUES (:one, :other, 'едно лице', 'admin', now())")
                .param("one", survivor)
                .param("other", merged)
                .update();
        Path file = Files.writeString(folder.resolve("births.csv"), """
                Акт №;Дата на акта;ЕКАТТЕ;Дата на раждане;Собствено име на детето;ЕГН на детето;Собствено име на майката;ЕГН на майката
                7301;20.03.1912;68850;%s;Вносен;%s;Вносена;%s
                """.formatted(day(13), egn(merged), egn(mother)));

        assertThat(bulk.run(ActSubject.BIRTHS.subject(), file, false, progress -> {}))
                .extracting("good", "bad")
                .containsExactly(1L, 0L);
        assertThat(jdbc.sql("SELECT person_id FROM act_party WHERE egn = :egn AND role = 'CHILD'")
                        .param("egn", egn(merged))
                        .query(Long.class)
                        .list())
                .containsExactly(survivor);
        assertThat(jdbc.sql("SELECT parent_id FROM parentage WHERE child_id = :child")
                        .param("child", survivor)
                        .query(Long.class)
                        .list())
                .containsExactly(mother);
    }

    @Test
    void rowsUnderTwoNumbersOfOneMergedPersonWaitAndTheOthersGoIn() throws IOException {
        long survivor = person(14, 0, "MALE", "UNKNOWN");
        long merged = person(14, 2, "MALE", "UNKNOWN");
        jdbc.sql(
                        "INSERT INTO person_merge (survivor_id, merged_id, reason, merged_by, merged_at) VALUES (:one, :other, 'едно лице', 'admin', now())")
                .param("one", survivor)
                .param("other", merged)
                .update();
        Path file = Files.writeString(folder.resolve("births.csv"), """
                Акт №;Дата на акта;ЕКАТТЕ;Дата на раждане;Собствено име на детето;ЕГН на детето;Пол на детето
                7401;20.03.1912;68850;%1$s;Вносен;%2$s;м
                7402;20.03.1912;68850;%1$s;Вносен;%3$s;м
                7403;20.03.1912;68850;%1$s;Друг;;м
                """.formatted(day(14), egn(survivor), egn(merged)));

        BulkImport.Progress taken = bulk.run(ActSubject.BIRTHS.subject(), file, false, progress -> {});

        assertThat(taken).extracting("rows", "good", "bad").containsExactly(3L, 1L, 2L);
        assertThat(reasons(taken.run())).containsExactly("2 born-twice", "3 born-twice");
    }

    @Test
    void newestMarriageActMakesSpousesOfTwoWhomTheRegisterHoldsForMarried() throws IOException {
        long man = person(10, "MALE", "MARRIED");
        long first = person(11, "FEMALE", "MARRIED");
        long second = person(12, "FEMALE", "MARRIED");
        Path file = workbook(
                "marriages.xlsx",
                List.of(
                        List.of(
                                "Акт №",
                                "Дата на акта",
                                "ЕКАТТЕ",
                                "Дата на брака",
                                "ЕГН на съпруга",
                                "Собствено име на съпруга",
                                "ЕГН на съпругата",
                                "Собствено име на съпругата",
                                "Режим",
                                "Семейно положение на съпруга"),
                        List.of(
                                7201,
                                LocalDate.of(1940, 5, 5),
                                "68850",
                                LocalDate.of(1940, 5, 5),
                                egn(man),
                                "Вносен",
                                egn(first),
                                "Вносена",
                                "общност",
                                "неженен"),
                        List.of(
                                7202,
                                LocalDate.of(1950, 5, 5),
                                "68850",
                                LocalDate.of(1950, 5, 5),
                                egn(man),
                                "Вносен",
                                egn(second),
                                "Вносена",
                                "общност",
                                "разведен"),
                        List.of(
                                7203,
                                LocalDate.of(1928, 5, 5),
                                "68850",
                                LocalDate.of(1928, 5, 5),
                                egn(man),
                                "=1+1",
                                egn(second),
                                "Вносена",
                                "общност",
                                "неженен")));

        BulkImport.Progress taken = bulk.run(ActSubject.MARRIAGES.subject(), file, false, progress -> {});

        assertThat(taken).extracting("rows", "good", "bad").containsExactly(3L, 2L, 1L);
        assertThat(reasons(taken.run())).containsExactly("4 formula", "4 permission-missing", "4 permission-missing");
        assertThat(jdbc.sql("SELECT spouse_id || ' ' || lower(during) FROM spouse WHERE person_id = :man")
                        .param("man", man)
                        .query(String.class)
                        .list())
                .containsExactly(second + " 1950-05-05");
        assertThat(jdbc.sql("SELECT count(*) FROM spouse WHERE person_id = :first")
                        .param("first", first)
                        .query(Long.class)
                        .single())
                .isZero();
        StringWriter list = new StringWriter();
        faults.write(taken.run(), list);
        assertThat(list.toString())
                .startsWith("\ufeff")
                .contains("4;собствено име на съпруга;'=1+1;стойността прилича на формула");
    }

    @Test
    void correctedActWaitsAtTheColumnThatSaysOtherwiseAndAShorterOneIsKnown() throws IOException {
        long child = person(9_500, "MALE", "UNKNOWN");
        String heading =
                "Акт №;Дата на акта;ЕКАТТЕ;Дата на раждане;Обявител;ЕГН на детето;Собствено име на детето;Собствено име на майката;"
                        + "Фамилно име на майката;Собствено име на бащата\n";
        String act = "7501;%1$s;68850;%1$s;Иван Обявителов;%2$s;Вносен;".formatted(day(9_500), egn(child));

        assertThat(take(ActSubject.BIRTHS.subject(), heading + act + "Вносена;Майкова;Бащо\n"))
                .isEmpty();
        assertThat(take(ActSubject.BIRTHS.subject(), heading + act + "Вносена;Майкова;Бащо\n"))
                .isEmpty();
        assertThat(take(ActSubject.BIRTHS.subject(), heading + act.replace("Иван Обявителов", "") + "Вносена;;\n"))
                .isEmpty();
        assertThat(take(ActSubject.BIRTHS.subject(), heading + act + "Друга;Майкова;Другобащо\n"))
                .containsExactly("2 father.given differs-from-register", "2 mother.given differs-from-register");
        assertThat(take(
                        ActSubject.BIRTHS.subject(),
                        heading + act.replace("Иван О", "Петър О") + "Вносена;Майкова;Бащо\n"))
                .containsExactly("2 declarant differs-from-register");
        assertThat(jdbc.sql("SELECT count(*) FROM act WHERE kind = 'BIRTH' AND ekatte = '68850' AND number = 7501")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void motherOfThreeYearsAndANumberOfSomebodyElseWait() throws IOException {
        long child = person(9_600, "MALE", "UNKNOWN");
        long infant = person(8_505, "FEMALE", "UNKNOWN");
        String row = "%d;%s;68850;%2$s;%s;%s;%s;Вносена\n";
        String heading =
                "Акт №;Дата на акта;ЕКАТТЕ;Дата на раждане;ЕГН на детето;Собствено име на детето;ЕГН на майката;Собствено име на майката\n";

        assertThat(take(
                        ActSubject.BIRTHS.subject(),
                        heading + row.formatted(7601, day(9_600), egn(child), "Вносен", egn(infant))))
                .containsExactly("2 mother.birth_date parent-too-young");
        assertThat(take(
                        ActSubject.BIRTHS.subject(),
                        heading + row.formatted(7602, day(9_600), egn(child), "Чуждоимен", "")))
                .containsExactly("2 child.given other-given-name");
    }

    @Test
    void secondMarriageWaitsUntilTheEndOfTheFirstIsNoted() throws IOException {
        long man = person(30, "MALE", "UNKNOWN");
        long first = person(31, "FEMALE", "UNKNOWN");
        String heading =
                "Акт №;Дата на акта;ЕКАТТЕ;Дата на брака;ЕГН на съпруга;Собствено име на съпруга;ЕГН на съпругата;Собствено име на съпругата\n";
        String former = "7701;05.05.1941;68850;05.05.1941;" + egn(man) + ";Вносен;" + egn(first) + ";Вносена\n";
        String later = "7702;05.05.1951;68850;05.05.1951;" + egn(man) + ";Вносен;;Неизвестна\n";

        assertThat(take(ActSubject.MARRIAGES.subject(), heading + later + former))
                .containsExactly("2 husband.egn married-already");
        assertThat(take(ActSubject.MARRIAGES.subject(), heading + later))
                .containsExactly("2 husband.egn married-already");
        jdbc.sql("""
                        INSERT INTO marginal_note (act_id, kind, noted_on, effective_on, ground, text)
                        SELECT id, 'DIVORCE', '1949-02-02', '1949-01-01', 'решение', 'Разведени' FROM act
                         WHERE kind = 'MARRIAGE' AND ekatte = '68850' AND year = 1941 AND number = 7701
                        """).update();

        assertThat(take(ActSubject.MARRIAGES.subject(), heading + later + former))
                .isEmpty();
        assertThat(take(ActSubject.MARRIAGES.subject(), heading + later + former))
                .isEmpty();
        assertThat(take(
                        ActSubject.MARRIAGES.subject(),
                        heading
                                + former.replace("7701;05.05.1941", "7703;05.05.1952")
                                        .replace("05.05.1941", "05.05.1952")))
                .containsExactly("2 husband.egn married-already");
    }

    @Test
    void deathOfSomeoneHeldForLivingIsEnteredAndWidowsTheOther() throws IOException {
        long man = person(40, "MALE", "MARRIED");
        long woman = person(41, "FEMALE", "MARRIED");
        transaction.executeWithoutResult(step -> people.married(man, woman, LocalDate.of(1940, 1, 1)));
        String heading = "Акт №;Дата на акта;ЕКАТТЕ;Дата на смърт;ЕГН на починалия;Собствено име на починалия\n";

        assertThat(take(
                        ActSubject.DEATHS.subject(),
                        heading + "7801;06.05.1981;68850;05.05.1981;" + egn(man) + ";Вносен\n"))
                .isEmpty();

        assertThat(jdbc.sql("SELECT death_date FROM person WHERE id = :id")
                        .param("id", man)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(1981, 5, 5));
        assertThat(jdbc.sql("SELECT marital_status FROM person WHERE id = :id")
                        .param("id", woman)
                        .query(String.class)
                        .single())
                .isEqualTo("WIDOWED");
        assertThat(jdbc.sql("SELECT upper(during) || ' ' || ended_by FROM spouse WHERE person_id = :id")
                        .param("id", woman)
                        .query(String.class)
                        .single())
                .isEqualTo("1981-05-05 DEATH");
    }

    @Test
    void actInPlaceOfAnAnnulledOneGoesIn() throws IOException {
        long child = person(9_700, "MALE", "UNKNOWN");
        String heading = "Акт №;Дата на акта;ЕКАТТЕ;Дата на раждане;ЕГН на детето;Собствено име на детето\n";
        String row = "%d;%s;68850;%2$s;%s;Вносен\n";
        assertThat(take(ActSubject.BIRTHS.subject(), heading + row.formatted(7901, day(9_700), egn(child))))
                .isEmpty();
        assertThat(take(ActSubject.BIRTHS.subject(), heading + row.formatted(7902, day(9_700), egn(child))))
                .containsExactly("2 child.egn born-twice");

        jdbc.sql(
                        "UPDATE act SET annulled_on = '1950-01-01', annulled_ground = 'решение' WHERE kind = 'BIRTH' AND ekatte = '68850' AND number = 7901")
                .update();

        assertThat(take(ActSubject.BIRTHS.subject(), heading + row.formatted(7902, day(9_700), egn(child))))
                .isEmpty();
    }

    @Test
    void importOfActsCutInTheMiddleGoesOnWhereItWas() throws IOException {
        StringBuilder text = new StringBuilder("Акт №,Дата на акта,ЕКАТТЕ,Дата на смърт,Собствено име на починалия\n");
        for (int i = 0; i < 11_000; i++) {
            text.append(20_000 + i).append(",06.05.1980,68850,05.05.1980,Партиден\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), text, StandardCharsets.UTF_8);
        for (int cutAfter : new int[] {2, 2}) {
            AtomicInteger told = new AtomicInteger();
            assertThatThrownBy(() -> bulk.run(ActSubject.DEATHS.subject(), file, false, progress -> {
                        if (told.incrementAndGet() == cutAfter) {
                            throw new IllegalStateException("cut");
                        }
                    }))
                    .hasMessage("cut");
        }

        BulkImport.Progress end = bulk.run(ActSubject.DEATHS.subject(), file, false, progress -> {});

        assertThat(end).extracting("rows", "good", "known", "bad").containsExactly(11_000L, 11_000L, 0L, 0L);
        assertThat(jdbc.sql("SELECT count(*) FROM act_party WHERE given = 'Партиден'")
                        .query(Long.class)
                        .single())
                .isEqualTo(11_000);
    }

    /** Takes the text over; answers what waits, where and why. */
    private List<String> take(Subject subject, String text) throws IOException {
        long run = bulk.run(subject, Files.writeString(folder.resolve("acts.csv"), text), false, progress -> {})
                .run();
        return jdbc.sql(
                        "SELECT line || ' ' || field || ' ' || reason FROM import_fault WHERE run_id = :run ORDER BY line, field, reason")
                .param("run", run)
                .query(String.class)
                .list();
    }

    private List<String> reasons(long run) {
        return jdbc.sql("SELECT line || ' ' || reason FROM import_fault WHERE run_id = :run ORDER BY line, reason")
                .param("run", run)
                .query(String.class)
                .list();
    }

    private long person(int day, String sex, String status) {
        return person(day, sex.equals("MALE") ? 0 : 1, sex, status);
    }

    private long person(int day, int order, String sex, String status) {
        Egn egn = Egn.of(BORN.plusDays(day), order);
        PersonRecord said = new PersonRecord(
                new PersonNames("Вносен", null, "Човек"), egn.value(), Sex.valueOf(sex), egn.birthDate(), null);
        return transaction.execute(step -> {
            long id = people.take(said).orElseThrow().personId();
            people.status(id, MaritalStatus.valueOf(status));
            return id;
        });
    }

    private String egn(long person) {
        return jdbc.sql("SELECT egn FROM person WHERE id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private static String egn(int day) {
        return Egn.of(BORN.plusDays(day), 0).value();
    }

    private static String day(int days) {
        LocalDate day = BORN.plusDays(days);
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private Path workbook(String name, List<List<Object>> rows) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("acts");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case LocalDate day -> {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format("dd.mm.yyyy").set();
                        }
                        case Number number -> sheet.value(row, column, number);
                        case Object text
                        when text.toString().startsWith("=") ->
                            sheet.formula(row, column, text.toString().substring(1));
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        }
        return file;
    }
}
