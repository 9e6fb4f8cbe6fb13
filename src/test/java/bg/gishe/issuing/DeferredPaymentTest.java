package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.bank.statements.BankStatements;
import bg.gishe.bank.statements.Matching;
import bg.gishe.platform.Actor;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the way of a request that is paid through the bank: no document without its money, no money lost, each document once. */
@ApplicationTest
class DeferredPaymentTest {

    private static final Actor ACCOUNTANT =
            new Actor("v.stoeva", "Вера Стоева", "счетоводител", "", Set.of("ACCOUNTANT"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BankStatements statements;

    @Test
    void askingRegistersOnceAndIssuesNothing() throws Exception {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(person());
        List<HttpResponse<String>> presses = together(() -> ask(desk, opened, "TRANSFER", Map.of()), 6);

        assertThat(presses).allMatch(answer -> answer.statusCode() == 302);
        assertThat(presses).allMatch(answer -> location(answer).endsWith("/counter/awaiting/" + opened.basket()));
        assertThat(states(opened)).containsExactly("REGISTERED");
        assertThat(count("payment WHERE basket_id = '" + opened.basket() + "'")).isZero();
        assertThat(count("expected_payment WHERE basket_id = '" + opened.basket() + "' AND amount = 2.56"))
                .isEqualTo(1);
        assertThat(certificates(opened)).isZero();
        String order = new PDFTextStripper()
                .getText(Loader.loadPDF(desk.file("/counter/awaiting/" + opened.basket() + "/order.pdf")));
        assertThat(order.replace(" ", "")).contains(reference(opened), "2,56", "Срокзаплащане", "ГС-");

        assertThat(location(issue(desk, opened))).endsWith("/counter/awaiting/" + opened.basket());
        assertThat(certificates(opened))
                .as("nothing is issued without the money")
                .isZero();
        assertThat(location(desk.issue(opened)))
                .as("the same form with cash leads to what was asked for")
                .endsWith("/counter/awaiting/" + opened.basket());
        assertThat(certificates(opened)).isZero();
        assertThat(desk.open(opened.personId()).basket())
                .as("the next basket for the person")
                .isNotEqualTo(opened.basket());
    }

    @Test
    void whatTheStatementPaidIsIssuedOnceByWhicheverDesk() throws Exception {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(person());
        ask(
                desk,
                opened,
                "TRANSFER",
                Map.of("exemption", "DISABILITY_OVER_70", "exemptionProof", "карта 7", "shownTotal", "1.28"));
        assertThat(take(reference(opened), "1,28")).containsKey(Matching.State.MATCHED);
        Desk other = new Desk(port).signIn("p.georgiev");
        assertThat(other.get("/counter/awaiting").body())
                .contains("/counter/awaiting/" + opened.basket() + "/issuance");

        List<HttpResponse<String>> presses = together(() -> issue(other, opened), 6);

        assertThat(presses).allMatch(answer -> location(answer).endsWith("/counter/baskets/" + opened.basket()));
        assertThat(states(opened)).containsExactly("READY");
        assertThat(certificates(opened)).isEqualTo(1);
        assertThat(count("payment WHERE basket_id = '" + opened.basket()
                        + "' AND exemption_proof = 'карта 7' AND method = 'TRANSFER'"))
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "SELECT sum(amount) = 1.28 FROM ledger_line l JOIN service_request r ON r.id = l.request_id WHERE r.basket_id = :basket::uuid")
                        .param("basket", opened.basket())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql(
                                "SELECT c.snapshot ->> 'fee' FROM certificate c JOIN service_request r ON r.id = c.request_id WHERE r.basket_id = :basket::uuid")
                        .param("basket", opened.basket())
                        .query(String.class)
                        .single())
                .startsWith("1,28 € (Лице с над 70 %");
        assertThat(other.get("/counter/baskets/" + opened.basket()).statusCode())
                .isEqualTo(200);
        assertThat(other.get("/counter/day").body())
                .as("the day of who issued it")
                .contains("/counter/people/" + opened.personId() + "\"");
        assertThat(desk.get("/counter/day").body()).doesNotContain("/counter/people/" + opened.personId() + "\"");
        assertThat(issue(desk, opened).statusCode()).isEqualTo(302);
        assertThat(certificates(opened)).isEqualTo(1);
    }

    @Test
    void whatCannotBeIssuedAnyMoreWaitsWithItsMoneyAndItsReason() {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(person());
        ask(desk, opened, "TRANSFER", Map.of());
        take(reference(opened), "2,56");
        jdbc.sql("UPDATE person SET death_date = current_date WHERE id = :id")
                .param("id", opened.personId())
                .update();

        assertThat(location(issue(desk, opened))).endsWith("/counter/awaiting/" + opened.basket());

        assertThat(states(opened)).containsExactly("IN_REVIEW");
        assertThat(certificates(opened)).isZero();
        assertThat(count("payment WHERE basket_id = '" + opened.basket() + "' AND reverses_id IS NULL"))
                .isEqualTo(1);
        assertThat(desk.get("/counter/awaiting/" + opened.basket()).body())
                .contains("Не може да се издаде:", "Поискай сторно");

        jdbc.sql("UPDATE person SET death_date = NULL WHERE id = :id")
                .param("id", opened.personId())
                .update();
        assertThat(location(issue(desk, opened)))
                .as("put right, it is issued")
                .endsWith("/counter/baskets/" + opened.basket());
        assertThat(states(opened)).containsExactly("READY");
    }

    @Test
    void whatIsGivenUpLeavesItsTraceAndLateMoneyWaitsForAPerson() {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(person());
        ask(desk, opened, "TRANSFER", Map.of());
        String page = "/counter/awaiting/" + opened.basket();
        assertThat(desk.post(page + "/cancellation", Map.of("_csrf", opened.token(), "reason", "ах"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(page + "/cancellation", Map.of("_csrf", opened.token(), "reason", "Не е платено в срока"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(states(opened)).containsExactly("CANCELLED");
        assertThat(jdbc.sql(
                                "SELECT t.reason FROM request_transition t JOIN service_request r ON r.id = t.request_id WHERE r.basket_id = :basket::uuid AND t.to_state = 'CANCELLED'")
                        .param("basket", opened.basket())
                        .query(String.class)
                        .single())
                .isEqualTo("Не е платено в срока");
        assertThat(take(reference(opened), "2,56")).containsOnlyKeys(Matching.State.UNMATCHED);
        issue(desk, opened);
        assertThat(certificates(opened)).isZero();
    }

    @Test
    void numberOfAnEpaymentIsEnteredOnce() {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(person());
        Desk.Opened another = desk.open(person());
        ask(desk, opened, "EPAYMENT", Map.of());
        ask(desk, another, "EPAYMENT", Map.of());
        String number = "EP-" + opened.basket().substring(24);
        Desk accounting = new Desk(port).signIn("v.stoeva");

        assertThat(settle(accounting, opened, "<b>")).contains("от 4 до 60 букви");
        assertThat(settle(accounting, opened, number)).contains("Плащането е осчетоводено", number);
        assertThat(settle(accounting, another, number)).contains("С този номер вече е записано");
        assertThat(settle(accounting, opened, number)).as("pressed again").contains("Това плащане вече е платено");
        assertThat(desk.post(
                                "/counter/awaiting/" + another.basket() + "/settlement",
                                Map.of("_csrf", another.token(), "number", "EP-2"))
                        .statusCode())
                .as("who issues does not say that it is paid")
                .isBetween(400, 405);
        assertThat(desk.post(
                                "/till/bank/expected/" + expected(another) + "/settlement",
                                Map.of("_csrf", another.token(), "number", "EP-2"))
                        .statusCode())
                .isEqualTo(403);

        assertThat(count("payment WHERE bank_reference = '" + number + "'")).isEqualTo(1);
        assertThat(location(issue(desk, opened))).endsWith("/counter/baskets/" + opened.basket());
        assertThat(states(another)).containsExactly("REGISTERED");
    }

    @Test
    void databaseKeepsDocumentAndPaymentTogether() {
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(person());
        ask(desk, opened, "TRANSFER", Map.of());

        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO certificate (request_id, year, number, service_code, subject_id, issued_on, verification_code, snapshot, state)
                        SELECT id, 1999, id, service_code, subject_id, current_date, '0123456789ABCDEFGHJK', '{}', 'ISSUING'
                          FROM service_request WHERE basket_id = :basket::uuid
                        """).param("basket", opened.basket()).update())
                .satisfies(violation("certificate_is_paid"));
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO payment (basket_id, expected_id, receipt_year, receipt_number, method, amount, currency, bank_reference, paid_at, clerk, clerk_name, desk)
                        SELECT basket_id, id, 2020, id, method, amount - 1, currency, 'X', now(), 'x', 'x', '' FROM expected_payment WHERE basket_id = :basket::uuid
                        """).param("basket", opened.basket()).update())
                .satisfies(violation("payment_is_as_expected"));
    }

    private static HttpResponse<String> ask(Desk desk, Desk.Opened opened, String method, Map<String, String> change) {
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.put("method", method);
        form.putAll(change);
        return desk.post("/counter/people/" + opened.personId() + "/issuance", form);
    }

    private static HttpResponse<String> issue(Desk desk, Desk.Opened opened) {
        String page = "/counter/awaiting/" + opened.basket();
        return desk.post(page + "/issuance", Map.of("_csrf", desk.token(page)));
    }

    /** The bank's page after the number was entered. */
    private String settle(Desk accounting, Desk.Opened opened, String number) {
        HttpResponse<String> answer = accounting.post(
                "/till/bank/expected/" + expected(opened) + "/settlement",
                Map.of("_csrf", accounting.token("/till/bank"), "number", number));
        return answer.statusCode() == 422
                ? answer.body()
                : accounting.get("/till/bank").body();
    }

    private long expected(Desk.Opened opened) {
        return jdbc.sql("SELECT id FROM expected_payment WHERE basket_id = :basket::uuid")
                .param("basket", opened.basket())
                .query(Long.class)
                .single();
    }

    private Map<Matching.State, Integer> take(String reference, String amount) {
        String statement = """
                :20:LATER
                :25:BG80BNBG96611020345678
                :28C:91/1
                :60F:C261123EUR100,00
                :61:2611241124C%sNTRFNONREF//L-%s
                :86:ТАКСА %s
                :62F:C261124EUR101,00
                """.formatted(amount, reference.substring(8), reference);
        return statements
                .take("later.sta", statement.getBytes(StandardCharsets.UTF_8), ACCOUNTANT)
                .counts();
    }

    private String reference(Desk.Opened opened) {
        return jdbc.sql("SELECT reference FROM expected_payment WHERE basket_id = :basket::uuid")
                .param("basket", opened.basket())
                .query(String.class)
                .single();
    }

    private List<String> states(Desk.Opened opened) {
        return jdbc.sql("SELECT state FROM service_request WHERE basket_id = :basket::uuid ORDER BY id")
                .param("basket", opened.basket())
                .query(String.class)
                .list();
    }

    private long certificates(Desk.Opened opened) {
        return count("certificate c JOIN service_request r ON r.id = c.request_id WHERE r.basket_id = '"
                + opened.basket() + "'");
    }

    private long count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }

    /** A living married person for whom nothing was asked yet. */
    private long person() {
        return jdbc.sql("""
                        SELECT id FROM person p WHERE death_date IS NULL AND marital_status = 'MARRIED' AND birth_date < '1990-01-01'
                           AND NOT EXISTS (SELECT 1 FROM basket b WHERE b.subject_id = p.id) ORDER BY id LIMIT 1
                        """).query(Long.class).single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private static java.util.function.Consumer<Throwable> violation(String constraint) {
        return thrown -> assertThat(NestedExceptionUtils.getMostSpecificCause(thrown))
                .isInstanceOfSatisfying(
                        org.postgresql.util.PSQLException.class,
                        refused -> assertThat(refused.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }

    private static <T> List<T> together(Callable<T> call, int times) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(index -> call).toList())) {
                results.add(future.get());
            }
            return results;
        }
    }
}
