package bg.gishe.acts.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.platform.DateText;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects what an official types into the form of a birth: all that is wrong or asked is said at once, and what was copied is understood. */
@ApplicationTest
class BirthFormTest {

    private static final LocalDate BORN = LocalDate.now().minusDays(3);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Town town;
    Citizen woman;
    Desk desk;

    @BeforeEach
    void official() {
        town = new Town(jdbc);
        woman = town.woman("Цветка Иванова Формулярова", LocalDate.of(1992, 5, 6));
        desk = new Desk(port).signIn("d.ruseva");
    }

    @Test
    void midnightAtTheEndOfADayIsTheBeginningOfTheNext() {
        assertThat(preview(Map.of("at", "24:00")).body())
                .contains(DateText.write(BORN.plusDays(1)) + "\u00a0г., 00:00 ч.");
        assertThat(preview(Map.of("at", "24:01")).statusCode()).isEqualTo(422);
    }

    @Test
    void whatWasCopiedFromPagesIsUnderstood() {
        String egn = String.valueOf(woman.egn());
        assertThat(preview(Map.of(
                                "born",
                                DateText.write(BORN) + "\u00a0г.",
                                "at",
                                "10:30\u00a0ч.",
                                "parents.mother",
                                "\u202d" + egn.substring(0, 6) + "\u2009" + egn.substring(6) + "\u202c\u200b"))
                        .body())
                .contains("Прочетете акта.", "10:30 ч.");
    }

    @Test
    void everythingIsSaidAtOnceBesideItsFieldWithALinkToIt() {
        town.marriage(town.man("Йордан Петров Формуляров", LocalDate.of(1990, 1, 2)), woman, LocalDate.of(2020, 1, 2));

        String page = preview(Map.of(
                        "given", "Пeтър",
                        "middle", "Стоянов",
                        "family", "Чуждев",
                        "declarant", "",
                        "stated.citizenship", ""))
                .body();

        assertThat(page)
                .contains(
                        "id=\"given-fault\"",
                        "Буквата „e“ (U+0065) е от друга азбука",
                        "Въведете",
                        "id=\"stated-citizenship-fault\"",
                        "id=\"declarant-fault\"",
                        "id=\"parents-father-fault\"",
                        "Бащата е съпругът – Йордан Петров Формуляров",
                        "href=\"#given\"",
                        "href=\"#parents-father\"",
                        "href=\"#stated-citizenship\"");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_event WHERE details ->> 'page' = 'presumed-father' AND subject_person_id = (SELECT spouse_id FROM spouse WHERE person_id = ?)")
                        .params(woman.id())
                        .query(Integer.class)
                        .single())
                .as("whoever is named is written down")
                .isPositive();
    }

    @Test
    void numberIsGivenInTheTermAloneAndOnlyToACitizen() {
        assertThat(preview(Map.of()).body()).doesNotContain("не се дава от общината");
        assertThat(preview(Map.of(
                                "born",
                                DateText.write(LocalDate.now().minusDays(8)),
                                "stated.decision",
                                "12",
                                "stated.decided",
                                DateText.write(LocalDate.now()),
                                "stated.court",
                                "Районен съд – Стара Загора"))
                        .body())
                .contains("не се дава от общината след 7 дни от раждането");
    }

    @Test
    void parentIsShownWhileTheNumberIsTyped() {
        assertThat(desk.post(
                                "/acts/new/birth/mother",
                                Map.of(
                                        "_csrf",
                                        desk.token("/acts/new/birth"),
                                        "parents.mother",
                                        String.valueOf(woman.egn())))
                        .body())
                .contains("Цветка Иванова Формулярова", "България");
    }

    private HttpResponse<String> preview(Map<String, String> changed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "_csrf", desk.token("/acts/new/birth"),
                "born", DateText.write(BORN),
                "at", "14:30",
                "sex", "MALE",
                "given", "Тихо",
                "middle", "Цветков",
                "family", "Формуляров",
                "declarant", "майката",
                "document", "Съобщение № 17"));
        form.put("parents.mother", String.valueOf(woman.egn()));
        form.put("stated.citizenship", "България");
        form.putAll(changed);
        return desk.post("/acts/new/birth", form);
    }
}
