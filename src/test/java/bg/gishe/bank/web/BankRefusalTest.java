package bg.gishe.bank.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.bank.ExpectedOrder;
import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.platform.Actor;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Protects: what is refused in the list of expected payments is told beside the field of its row, and what was typed is kept. */
@ApplicationTest
class BankRefusalTest {

    private static final Actor ACCOUNTANT =
            new Actor("v.stoeva", "Веска Стоева", "счетоводител", "", Set.of("ACCOUNTANT"));

    @LocalServerPort
    int port;

    @Autowired
    ExpectedPayments expectations;

    private Desk accountant;
    private ExpectedPayment expected;

    @BeforeEach
    void expectAnEpayment() {
        accountant = new Desk(port).signIn("v.stoeva");
        expected = expectations.expect(
                new ExpectedOrder.OfService(
                        new ServiceCode("MARITAL_STATUS"),
                        Channel.PORTAL,
                        1,
                        PaymentMethod.Route.EPAYMENT,
                        "Отказан Платец",
                        Money.parse("EUR 1.28"),
                        UUID.randomUUID()),
                ACCOUNTANT);
    }

    @Test
    void cancellationWithoutAReasonIsRefusedBesideItsField() {
        var answer = post("cancellation", Map.of("reason", "а"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fieldAfter(answer.body(), "cancel-" + expected.id()))
                .contains("value=\"а\"", "aria-invalid=\"true\"", "aria-describedby=\"reason-fault\"")
                .contains("id=\"reason-fault\"");
        assertThat(expectations.find(expected.id()).orElseThrow().state().isExpected())
                .isTrue();
    }

    @Test
    void numberThatIsNoneOrWasEnteredBeforeIsRefusedBesideItsField() {
        var answer = post("settlement", Map.of("number", "?"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fieldAfter(answer.body(), "epayment-" + expected.id()))
                .contains("value=\"?\"", "aria-invalid=\"true\"", "aria-describedby=\"number-fault\"")
                .contains("id=\"number-fault\"");

        String number = "EP-REFUSED-" + expected.id();
        assertThat(post("settlement", Map.of("number", number)).statusCode()).isEqualTo(302);
        expectAnEpayment();
        assertThat(fieldAfter(post("settlement", Map.of("number", number)).body(), "epayment-" + expected.id()))
                .contains("value=\"" + number + "\"", "id=\"number-fault\"");
    }

    @Test
    void whatIsExpectedNoLongerIsToldSoThoughTheFieldIsWrongToo() {
        assertThat(post("cancellation", Map.of("reason", "Отказа се от искането"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(post("settlement", Map.of("number", "?")).statusCode()).isEqualTo(302);
        assertThat(accountant.get("/till/bank").body()).contains("Това плащане вече е платено или отказано.");
        assertThat(post("cancellation", Map.of("reason", "")).statusCode()).isEqualTo(302);
        assertThat(accountant.get("/till/bank").body()).contains("Това плащане вече е платено или отказано.");
    }

    @Test
    void whatHasMovedToAnotherPageIsShownAloneWithWhatIsWrong() {
        var answer = accountant.post(
                "/till/bank/expected/" + expected.id() + "/cancellation",
                Map.of("_csrf", accountant.token("/till/bank"), "reason", "а", "q", "никой няма такова име"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fieldAfter(answer.body(), "cancel-" + expected.id())).contains("id=\"reason-fault\"");
        assertThat(answer.body()).contains("value=\"" + expected.reference().text() + "\"");
    }

    private java.net.http.HttpResponse<String> post(String what, Map<String, String> typed) {
        String reference = expected.reference().text();
        Map<String, String> form = new java.util.HashMap<>(typed);
        form.put("_csrf", accountant.token("/till/bank?q=" + reference));
        form.put("q", reference);
        return accountant.post("/till/bank/expected/" + expected.id() + "/" + what, form);
    }

    /** The field with this id and what stands beside it. */
    private static String fieldAfter(String page, String id) {
        assertThat(page).contains("id=\"" + id + "\"");
        int at = page.indexOf("id=\"" + id + "\"");
        return page.substring(at, page.indexOf("<button", at));
    }
}
