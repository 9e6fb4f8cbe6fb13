package bg.gishe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.issuing.BasketOrder;
import bg.gishe.issuing.Issuance;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.Baskets;
import bg.gishe.requests.IdentityCheck;
import bg.gishe.testing.ApplicationTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects the refund of single documents: the others stay, each fee goes back once, and never more than was paid. */
@ApplicationTest
class PartialRefundTest {

    private static final List<ServiceCode> SERVICES = List.of(
            new ServiceCode("MARITAL_STATUS"),
            new ServiceCode("PERMANENT_ADDRESS"),
            new ServiceCode("CURRENT_ADDRESS"));
    private static final Actor CHIEF = Booking.overseer("partial.chief");

    @Autowired
    VerdictBoards boards;

    @Autowired
    Baskets baskets;

    @Autowired
    Issuance issuance;

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    RefundLines refundLines;

    @Autowired
    RefundDecision decision;

    @Autowired
    Receipts receipts;

    @Autowired
    Shifts shifts;

    @Autowired
    ShiftLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void oneDocumentGoesBackAndTheOthersStay() throws Exception {
        Actor clerk = Booking.clerk("partial.one");
        Payment payment = issued(clerk);
        List<RefundLine> lines = refundLines.open(payment);

        Refund first = refunds.request(
                payment, List.of(lines.get(1).requestId()), "Сгрешен документ", Refund.Fate.ANNUL, clerk);
        assertThat(first.amount()).isEqualTo(lines.get(1).fee());
        assertThat(decision.approve(first.id(), "", CHIEF)).matches(Result::isDone);
        assertThat(decision.decline(first.id(), "Не му се полага", CHIEF))
                .as("who comes second is not told that it was declined")
                .isEqualTo(Result.refused("payments.refund.decided"));

        assertThat(states(payment)).containsExactly("READY", "ANNULLED", "READY");
        assertThat(back(payment)).isEqualByComparingTo(lines.get(1).fee().getAmount());
        Payment reversal = payments.find(
                        refunds.find(first.id()).orElseThrow().reversal().paymentId())
                .orElseThrow();
        String printed = new PDFTextStripper()
                .getText(Loader.loadPDF(receipts.strip(reversal).orElseThrow()))
                .replaceAll("[\\s\u00a0]+", " ");
        assertThat(printed).contains("ПОСТОЯНЕН АДРЕС").doesNotContain("СЕМЕЙНО");
        Shift shift = shifts.openOf(clerk.username()).orElseThrow();
        ShiftTotals totals = ledger.totals(shift);
        assertThat(totals.cash()).isEqualTo(payment.amount().minus(lines.get(1).fee()));
        assertThat(Money.total(totals.services().stream()
                        .map(ShiftTotals.ServiceSum::amount)
                        .toList()))
                .isEqualTo(totals.cash());
        assertThat(ledger.lines(shift.id()).getLast().left()).isEqualTo(totals.cash());

        List<Long> rest =
                refundLines.open(payment).stream().map(RefundLine::requestId).toList();
        assertThat(rest).hasSize(2).doesNotContain(lines.get(1).requestId());
        Refund second = refunds.request(payment, rest, "И останалите", Refund.Fate.KEEP, clerk);
        assertThat(decision.approve(second.id(), "", CHIEF)).matches(Result::isDone);
        assertThat(back(payment)).isEqualByComparingTo(payment.amount().getAmount());
        assertThat(states(payment)).containsExactly("READY", "ANNULLED", "READY");
        assertThat(refundLines.isOpen(payment)).isFalse();
        assertThat(ledgerOf(payment)).isZero();
        assertThatThrownBy(() -> refunds.request(payment, rest, "Трети път", Refund.Fate.KEEP, clerk))
                .hasMessageContaining("Nothing to give back");
    }

    @Test
    void requestForWhatIsNotOfTheBasketIsRefused() {
        Actor clerk = Booking.clerk("partial.other");
        Payment payment = issued(clerk);
        Payment another = issued(clerk);
        long foreign = refundLines.open(another).getFirst().requestId();

        assertThatThrownBy(() -> refunds.request(payment, List.of(foreign), "Чужд документ", Refund.Fate.KEEP, clerk))
                .hasMessageContaining("Nothing to give back");
        assertThatThrownBy(() -> refunds.request(payment, List.of(), "Без документ", Refund.Fate.KEEP, clerk))
                .hasMessageContaining("Nothing to give back");
        assertThat(refunds.waiting(payment.id())).isEmpty();
    }

    @Test
    void twoOfficialsWhoApproveAtOnceGiveBackOnce() throws Exception {
        Actor clerk = Booking.clerk("partial.race");
        Payment payment = issued(clerk);
        Refund refund = refunds.request(
                payment,
                List.of(refundLines.open(payment).getFirst().requestId()),
                "Двойно натискане",
                Refund.Fate.ANNUL,
                clerk);
        List<Future<Result<Payment>>> answers = new ArrayList<>();
        try (ExecutorService officials = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                answers.add(officials.submit(() -> decision.approve(refund.id(), "", CHIEF)));
            }
        }

        int done = 0;
        for (Future<Result<Payment>> answer : answers) {
            done += answer.get().isDone() ? 1 : 0;
        }
        assertThat(done).isEqualTo(1);
        assertThat(back(payment)).isEqualByComparingTo(refund.amount().getAmount());
    }

    @Test
    void databaseGivesBackNeitherTwiceNorMoreNorWithoutLines() {
        Actor clerk = Booking.clerk("partial.forger");
        Payment payment = issued(clerk);
        List<RefundLine> lines = refundLines.open(payment);
        Refund refund =
                refunds.request(payment, List.of(lines.getFirst().requestId()), "По реда си", Refund.Fate.KEEP, clerk);
        decision.approve(refund.id(), "", CHIEF);

        assertThatThrownBy(() -> forged(payment, payment.amount().getAmount(), lines))
                .satisfies(violation("payment_reversed_within_what_was_paid"));
        assertThatThrownBy(() -> forged(payment, lines.getFirst().fee().getAmount(), List.of(lines.getFirst())))
                .satisfies(violation("reversal_line_once"));
        assertThatThrownBy(() -> forged(payment, new BigDecimal("0.50"), List.of()))
                .satisfies(thrown -> assertThat(constraint(thrown))
                        .isIn("payment_reversal_approved", "payment_reversal_is_its_lines"));
        assertThatThrownBy(() -> jdbc.sql(
                                "INSERT INTO reversal_line (request_id, payment_id, amount) SELECT :request, reversal_id, :amount FROM refund_request WHERE id = :refund")
                        .param("request", lines.get(1).requestId())
                        .param("amount", lines.get(1).fee().getAmount())
                        .param("refund", refund.id())
                        .update())
                .satisfies(violation("reversal_line_with_its_entry"));
        assertThat(back(payment)).isEqualByComparingTo(lines.getFirst().fee().getAmount());
    }

    /** What a forger with the application's rights would write. */
    private void forged(Payment payment, BigDecimal amount, List<RefundLine> lines) {
        transaction.executeWithoutResult(status -> {
            long entry = jdbc.sql("""
                            INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, paid_at, clerk, clerk_name, desk, shift_id, reverses_id)
                            SELECT basket_id, 2020, id, method, -:amount::numeric, currency, now(), clerk, clerk_name, desk, shift_id, id FROM payment WHERE id = :id RETURNING id
                            """)
                    .param("amount", amount)
                    .param("id", payment.id())
                    .query(Long.class)
                    .single();
            lines.forEach(line -> jdbc.sql(
                            "INSERT INTO reversal_line (request_id, payment_id, amount) VALUES (:request, :payment, :amount)")
                    .param("request", line.requestId())
                    .param("payment", entry)
                    .param("amount", line.fee().getAmount())
                    .update());
        });
    }

    private Payment issued(Actor clerk) {
        long person = jdbc.sql("""
                        SELECT id FROM person p WHERE death_date IS NULL AND marital_status = 'MARRIED' AND birth_date < '1990-01-01'
                           AND NOT EXISTS (SELECT 1 FROM basket b WHERE b.subject_id = p.id) ORDER BY id LIMIT 1
                        """).query(Long.class).single();
        VerdictBoard board = boards.of(person).orElseThrow();
        UUID basket = baskets.open(clerk.username(), person);
        Money total = Money.total(SERVICES.stream()
                .map(code -> board.line(code).orElseThrow().fee().orElseThrow().total())
                .toList());
        var subject = board.file().person();
        BasketOrder order = new BasketOrder(
                basket,
                person,
                SERVICES.stream()
                        .map(code -> new BasketOrder.Line(code, 1, null, null))
                        .toList(),
                Applicant.of(
                                ApplicantRelation.SELF,
                                person,
                                subject.names().full(),
                                subject.number().digits())
                        .identifiedBy(new IdentityCheck("ID_CARD", "640000001", null, true)),
                null,
                new PaymentMethod.Cash(total),
                total);
        assertThat(issuance.issue(person, read -> Result.done(order), clerk)).matches(Result::isDone);
        return payments.of(basket).orElseThrow();
    }

    private List<String> states(Payment payment) {
        return jdbc.sql(
                        "SELECT c.state FROM certificate c JOIN service_request r ON r.id = c.request_id WHERE r.basket_id = :basket ORDER BY r.id")
                .param("basket", payment.basketId())
                .query(String.class)
                .list();
    }

    private BigDecimal back(Payment payment) {
        return jdbc.sql("SELECT -sum(amount) FROM payment WHERE reverses_id = :id")
                .param("id", payment.id())
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal ledgerOf(Payment payment) {
        return jdbc.sql(
                        "SELECT sum(l.amount) FROM ledger_line l JOIN service_request r ON r.id = l.request_id WHERE r.basket_id = :basket")
                .param("basket", payment.basketId())
                .query(BigDecimal.class)
                .single();
    }

    private static java.util.function.Consumer<Throwable> violation(String constraint) {
        return thrown -> assertThat(constraint(thrown)).isEqualTo(constraint);
    }

    private static String constraint(Throwable thrown) {
        return NestedExceptionUtils.getMostSpecificCause(thrown) instanceof org.postgresql.util.PSQLException refused
                ? refused.getServerErrorMessage().getConstraint()
                : thrown.toString();
    }
}
