package bg.gishe.counter.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.ServiceCode;
import bg.gishe.issuing.BasketOrder;
import bg.gishe.issuing.CounterPrice;
import bg.gishe.issuing.Issuance;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.payments.Booking;
import bg.gishe.payments.Payment;
import bg.gishe.payments.PaymentMethod;
import bg.gishe.payments.Payments;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.requests.Baskets;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Protects a basket whose services are charged differently: one paid, one by an exemption, one for internal official use. */
@ApplicationTest
class MixedBasketTest {

    private static final List<String> SERVICES = List.of("MARITAL_STATUS", "PERMANENT_ADDRESS", "CURRENT_ADDRESS");

    @Autowired
    VerdictBoards boards;

    @Autowired
    Baskets baskets;

    @Autowired
    Issuance issuance;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Booking.clerk("mixed.clerk");

    @Test
    void paidExemptAndInternalServiceAreIssuedTogetherEachForItsOwnFee() {
        long person = person();
        UUID basket = baskets.open(clerk.username(), person);
        VerdictBoard board = boards.of(person).orElseThrow();
        BasketForm form = form(
                basket,
                Map.of(
                        "exemption",
                        "PENSIONER_OVER_65",
                        "exemptionProof",
                        "карта 7",
                        "charge-MARITAL_STATUS",
                        "FULL",
                        "charge-CURRENT_ADDRESS",
                        "INTERNAL"));
        BasketView view = BasketView.of(board, form);
        Money whole = whole(board, "MARITAL_STATUS");
        Money half = CounterPrice.quote(board.tariff(), new ServiceCode("PERMANENT_ADDRESS"), 1, "PENSIONER_OVER_65")
                .orElseThrow()
                .total();
        assertThat(half).isLessThan(whole(board, "PERMANENT_ADDRESS"));
        assertThat(view.total()).isEqualTo(whole.plus(half));

        assertThat(issuance.issue(person, read -> Result.done(order(read, form, view)), clerk))
                .matches(Result::isDone);

        assertThat(charged(basket))
                .containsExactly(
                        "MARITAL_STATUS – " + whole.getAmount(),
                        "PERMANENT_ADDRESS PENSIONER_OVER_65 " + half.getAmount(),
                        "CURRENT_ADDRESS INTERNAL_USE 0.00");
        Payment payment = payments.of(basket).orElseThrow();
        assertThat(payment.amount()).isEqualTo(whole.plus(half));
        assertThat(payment.exemption().code()).isEqualTo("PENSIONER_OVER_65");
        assertThat(payment.exemption().proof()).isEqualTo("карта 7");
        assertThat(jdbc.sql("SELECT sum(amount) FROM ledger_line WHERE payment_id = :id")
                        .param("id", payment.id())
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo(payment.amount().getAmount());
    }

    @Test
    void internalUseAloneIsFreeByTheLetterOfWhoAsks() {
        long person = person();
        UUID basket = baskets.open(clerk.username(), person);
        VerdictBoard board = boards.of(person).orElseThrow();
        BasketForm form = form(
                basket,
                Map.of(
                        "charge-MARITAL_STATUS",
                        "INTERNAL",
                        "charge-PERMANENT_ADDRESS",
                        "INTERNAL",
                        "charge-CURRENT_ADDRESS",
                        "INTERNAL"));

        assertThat(issuance.issue(person, read -> Result.done(order(read, form, BasketView.of(read, form))), clerk))
                .matches(Result::isDone);

        Payment payment = payments.of(basket).orElseThrow();
        assertThat(payment.method()).isEqualTo(PaymentMethod.Kind.EXEMPT);
        assertThat(payment.exemption().code()).isEqualTo("INTERNAL_USE");
        assertThat(payment.exemption().proof()).isEqualTo("94-22/2026");
    }

    @Test
    void exemptionThatCoversNothingAndInternalUseOfACitizenAreRefused() {
        long person = person();
        UUID basket = baskets.open(clerk.username(), person);
        VerdictBoard board = boards.of(person).orElseThrow();
        BasketForm nothing = form(
                basket,
                Map.of(
                        "exemption",
                        "PENSIONER_OVER_65",
                        "exemptionProof",
                        "карта 7",
                        "charge-MARITAL_STATUS",
                        "FULL",
                        "charge-PERMANENT_ADDRESS",
                        "FULL",
                        "charge-CURRENT_ADDRESS",
                        "FULL"));
        assertThat(faults(order(board, nothing, BasketView.of(board, nothing)), board))
                .containsExactly("payments.payment.exemption.covers-nothing");

        BasketForm citizen = form(
                basket,
                Map.of(
                        "relation",
                        "SELF",
                        "documentKind",
                        "ID_CARD",
                        "identityChecked",
                        "true",
                        "charge-MARITAL_STATUS",
                        "INTERNAL"));
        assertThat(citizen.charge("MARITAL_STATUS", board.file().person())).isEqualTo(BasketOrder.Charge.CLAIMED);
        BasketOrder own = order(board, citizen, BasketView.of(board, citizen));
        BasketOrder forged = new BasketOrder(
                own.basketId(),
                own.subjectId(),
                own.lines().stream()
                        .map(line -> new BasketOrder.Line(line.service(), 1, null, null, BasketOrder.Charge.INTERNAL))
                        .toList(),
                own.applicant(),
                null,
                own.payment(),
                own.shownTotal());
        assertThat(faults(forged, board)).containsOnly("counter.basket.charge.not-internal");
    }

    private List<String> faults(BasketOrder order, VerdictBoard board) {
        return issuance.issue(order.subjectId(), read -> Result.done(order), clerk).violations().stream()
                .map(Violation::key)
                .toList();
    }

    private static BasketForm form(UUID basket, Map<String, String> more) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.put("service", SERVICES);
        typed.setAll(Map.of(
                "basket",
                basket.toString(),
                "relation",
                "AUTHORITY",
                "name",
                "Дирекция „Социално подпомагане“",
                "documentKind",
                "OFFICIAL_LETTER",
                "documentNumber",
                "94-22",
                "authorityNumber",
                "94-22/2026",
                "authorityDate",
                "10.01.2026",
                "authorityNotary",
                "директор"));
        typed.setAll(more);
        return new BasketForm(typed);
    }

    /** As if the sum shown came back with the form. */
    private static BasketOrder order(VerdictBoard board, BasketForm form, BasketView view) {
        BasketOrder read = form.order(board.file().person(), board.file().family(), view.total());
        assertThat(form.faults()).isEmpty();
        return new BasketOrder(
                read.basketId(),
                read.subjectId(),
                read.lines(),
                read.applicant(),
                read.claim(),
                read.payment(),
                view.total());
    }

    private List<String> charged(UUID basket) {
        return jdbc.sql(
                        "SELECT service_code || ' ' || coalesce(exemption_code, '–') || ' ' || fee_amount FROM service_request WHERE basket_id = :basket ORDER BY id")
                .param("basket", basket)
                .query(String.class)
                .list();
    }

    private static Money whole(VerdictBoard board, String service) {
        return board.line(new ServiceCode(service))
                .orElseThrow()
                .fee()
                .orElseThrow()
                .total();
    }

    private long person() {
        return new Town(jdbc)
                .man("Борис Иванов Смесен", LocalDate.of(1950, 5, 5))
                .id();
    }
}
