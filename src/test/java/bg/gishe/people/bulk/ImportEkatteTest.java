package bg.gishe.people.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.people.Settlements;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.PaperAlphabet;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Protects the classifier of settlements: taken over whole from CSV or JSON, once, and what a place was called before is kept. */
@ApplicationTest
class ImportEkatteTest {

    @TempDir
    Path folder;

    @Autowired
    Settlements settlements;

    @Autowired
    JsonMapper json;

    @Autowired
    PaperAlphabet paper;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private ImportEkatteCommand command;

    @BeforeEach
    void prepare() {
        command = new ImportEkatteCommand(settlements, json, paper, audit, transaction, messages);
    }

    @Test
    void newPlacesComeInAndRenamedOnesKeepTheirPast() throws IOException {
        // Codes from 99901 on belong to no settlement.
        assertThat(run(
                        "a.csv",
                        "ekatte;t_v_m;name;oblast;obshtina;oblast_name;obshtina_name\n99901;с.;Старо;SZR;SZR31;Стара Загора;Стара Загора\n"
                                + "99902;с.;Мирно;SZR;SZR31;Стара Загора;Стара Загора\n",
                        Charset.forName("windows-1251")))
                .isZero();
        String renamed =
                "[{\"ekatte\":\"99901\",\"t_v_m\":\"гр.\",\"name\":\"Ново\",\"oblast\":\"SZR\",\"obshtina\":\"SZR31\"},"
                        + "{\"ekatte\":\"99902\",\"t_v_m\":\"с.\",\"name\":\"Мирно\",\"oblast\":\"SZR\",\"obshtina\":\"SZR31\"},"
                        + "{\"ekatte\":\"\",\"name\":\"за файла\"}]";
        assertThat(run("b.json", renamed, StandardCharsets.UTF_8)).isZero();
        assertThat(run("b.json", renamed, StandardCharsets.UTF_8)).isZero();

        assertThat(jdbc.sql("SELECT kind || name FROM settlement WHERE ekatte IN ('99901', '99902') ORDER BY ekatte")
                        .query(String.class)
                        .list())
                .containsExactly("гр.Ново", "с.Мирно");
        assertThat(jdbc.sql("SELECT kind || name FROM settlement_history WHERE ekatte IN ('99901', '99902')")
                        .query(String.class)
                        .list())
                .containsExactly("с.Старо");
    }

    @Test
    void oneWrongRowLeavesAllOut() throws IOException {
        assertThat(run(
                        "c.csv",
                        "ekatte,t_v_m,name,obshtina\n99903,с.,Добро,SZR31\n99904,град,Лошо,SZR31\n",
                        StandardCharsets.UTF_8))
                .isEqualTo(2);
        assertThat(run("d.csv", "ekatte,t_v_m,name,obshtina\n99903,с.,Чуждо,XYZ99\n", StandardCharsets.UTF_8))
                .isEqualTo(2);
        assertThat(run("g.csv", "ekatte,t_v_m,name,obshtina\n99903,с.,Доб中,SZR31\n", StandardCharsets.UTF_8))
                .isEqualTo(2);
        assertThat(run("e.json", "{\"not\": [\"a list", StandardCharsets.UTF_8)).isEqualTo(2);
        assertThat(run("f.csv", "", StandardCharsets.UTF_8)).isEqualTo(2);
        assertThat(command.run(List.of(folder.resolve("none.csv").toString()))).isEqualTo(2);

        assertThat(jdbc.sql("SELECT count(*) FROM settlement WHERE ekatte IN ('99903', '99904')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void namesOfMunicipalitiesMayStandInTheirOwnFiles() throws IOException {
        Path municipalities = write("obst.csv", "obshtina;name\nXYZ98;Далечна\n", StandardCharsets.UTF_8);
        Path districts = write("obl.csv", "oblast;name\nXYZ;Далечен край\n", StandardCharsets.UTF_8);
        Path file = write(
                "atte.csv", "ekatte;t_v_m;name;obshtina\n99905;ман.;Далечен манастир;XYZ98\n", StandardCharsets.UTF_8);

        assertThat(command.run(List.of(file.toString(), municipalities.toString(), districts.toString())))
                .isZero();
        assertThat(jdbc.sql("SELECT municipality_name || district_name FROM settlement WHERE ekatte = '99905'")
                        .query(String.class)
                        .single())
                .isEqualTo("ДалечнаДалечен край");
    }

    @Test
    void demoShipsAllSettlementsOfItsMunicipality() {
        assertThat(jdbc.sql("SELECT count(*) FROM settlement WHERE municipality_code = 'SZR31' AND ekatte < '99900'")
                        .query(Long.class)
                        .single())
                .isEqualTo(52);
    }

    private int run(String name, String text, Charset charset) throws IOException {
        return command.run(List.of(write(name, text, charset).toString()));
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset);
    }
}
