package bg.gishe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Protects: whatever is sent, the answer is a page in Bulgarian with a 4xx status, never a trace and never a fault of ours. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestsTest {

    @LocalServerPort
    int port;

    private Desk desk;

    @BeforeEach
    void signIn() {
        desk = new Desk(port).signIn("m.ivanova");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/counter/people/abc",
                "/counter/people/-1",
                "/counter/people/99999999999999999999",
                "/counter/baskets/x",
                "/counter/baskets/00000000-0000-0000-0000-000000000000",
                "/counter/certificates/987654321/document.pdf",
                "/counter/certificates/987654321/annulment",
                "/counter/day?page=abc",
                "/counter/day?date=%00",
                "/counter//people",
                "/counter/people/1;a=b",
                "/v/XXXX",
                "/verify?code=%00",
                "/admin/users",
                "/audit",
                "/actuator/env",
                "/error",
                "/webjars/none.js"
            })
    void strangeAddressIsAnsweredWithAPage(String path) {
        assertRefused(desk.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/counter",
                "/verify/file",
                "/counter/certificates/987654321/annulment",
                "/counter/people/0/issuance"
            })
    void strangeFormIsAnsweredWithAPage(String path) {
        assertRefused(desk.post(path, Map.of("_csrf", token(), "reason", "достатъчно дълга")));
    }

    @Test
    void formWithoutItsFileIsAnsweredWithAPage() {
        Desk administrator = new Desk(port).signIn("admin");
        String token = administrator.token("/admin/import");
        for (String path : List.of("/admin/import/regix", "/admin/import/files")) {
            assertRefused(administrator.post(path, Map.of("_csrf", token)));
            assertRefused(administrator.post(path, Map.of("_csrf", token, "file", "x", "files", "x")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "d.ruseva, /acts/new/birth, parents",
        "d.ruseva, /acts/new/birth, parents[0].x",
        "d.ruseva, /acts/new/death, declarant[0]",
        "d.ruseva, /acts/new/death, declarant.x",
        "d.ruseva, /acts/1/notes, parents",
        "d.ruseva, /acts/1/notes, parents[0].change",
        "admin, /admin/catalog/new, document",
        "admin, /admin/catalog/new, terms[0]"
    })
    void fieldThatNoPageHasIsRefusedAndNumbersBesideItAreNotLogged(
            String user, String path, String field, CapturedOutput log) {
        Desk someone = new Desk(port).signIn(user);

        assertRefused(someone.post(
                path, Map.of("_csrf", someone.token("/account/password"), field, "x", "parents.mother", "7501010017")));

        assertThat(log.getAll()).doesNotContain("7501010017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA==", "ANAA", "%00", "!", "JyBPUiAx", "gICA"})
    void sessionThatIsRubbishIsThatOfAStranger(String session) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/counter"))
                                .header("Accept", "text/html")
                                .header("Cookie", "GISHE=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void characterThatNobodyCanTypeIsRefused() {
        assertRefused(desk.post("/counter/search", Map.of("_csrf", token(), "q", "\0Иван")));
    }

    @Test
    void strangeSearchesFindNobodyAndBreakNothing() {
        for (String typed :
                new String[] {"'; DROP TABLE person;--", "%_%", "😀😀😀", "999999999999/2011", "1/99999", "\\", "((("
                }) {
            HttpResponse<String> answer = desk.post("/counter/search", Map.of("_csrf", token(), "q", typed));
            assertThat(answer.statusCode()).as(typed).isLessThan(500);
            assertThat(answer.body()).as(typed).doesNotContain("Exception").doesNotContain("<strong>");
        }
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        assertRefused(desk.post("/counter/search", new HashMap<>(Map.of("q", "Иван"))));
    }

    @Test
    void whatContradictsTheRegisterIsRefusedWithAPageAndNothingOfItsRowIsLogged(CapturedOutput log) {
        HttpResponse<String> answer = desk.post("/counter/contradiction", Map.of("_csrf", token()));

        assertRefused(answer);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("противоречи на регистъра", "Нищо не е записано");
        assertThat(log.getAll()).contains("The database refused").doesNotContain("Тайно Име", "Failing row");
    }

    private String token() {
        return desk.open(1).token();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body())
                .contains("lang=\"bg\"")
                .contains("<h1")
                .doesNotContain("Exception")
                .doesNotContain("at org.");
    }
}
