package bg.gishe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.testing.ApplicationTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects the money of the office: shifts that agree with the ledger to the cent, counter-entries by two people, closed days. */
@ApplicationTest
class TillTest {

    private static final Money NOTHING = Money.zero(CurrencyUnit.EUR);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Sofia"));

    @Autowired
    Booking booking;

    @Autowired
    Shifts shifts;

    @Autowired
    ShiftLedger ledger;

    @Autowired
    ShiftClosing closing;

    @Autowired
    OfficeDays days;

    @Autowired
    ShiftFloats floats;

    @Autowired
    Refunds refunds;

    @Autowired
    RefundLines lines;

    @Autowired
    RefundDecision decision;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void firstPaymentOpensTheShiftAndTheNextGoIntoIt() {
        Actor clerk = Booking.clerk("till.first");

        Payment first = booking.cash(clerk, "2.56");
        Payment second = booking.pay(clerk, Money.parse("EUR 5.00"), new PaymentMethod.Card("T-1"));
        Payment free = booking.pay(clerk, NOTHING, new PaymentMethod.Exempt());

        Shift shift = shifts.openOf("till.first").orElseThrow();
        assertThat(shift.openedByItself()).isTrue();
        assertThat(shift.openingFloat()).isEqualTo(NOTHING);
        assertThat(List.of(first.taken().shiftId(), second.taken().shiftId())).containsOnly(shift.id());
        assertThat(free.taken().shiftId()).isNull();
        assertThat(ledger.totals(shift).cash()).isEqualTo(Money.parse("EUR 2.56"));
        assertThat(ledger.totals(shift).card()).isEqualTo(Money.parse("EUR 5.00"));
    }

    @Test
    void shiftClosesWithItsCountAndSaysWhyItDiffers() {
        Actor clerk = Booking.clerk("till.count");
        Shift shift = Booking.opened(shifts.open(clerk, Money.parse("EUR 50.00")));
        booking.cash(clerk, "2.56");
        CashCount counted = Booking.exactly(Money.parse("EUR 52.50"));

        assertThat(closing.close(shift.id(), counted, " ", clerk))
                .isEqualTo(Result.refusedAt(
                        "explanation", "payments.shift.explanation.missing", Money.parse("EUR -0.06")));
        assertThat(shifts.find(shift.id()).orElseThrow().isUncounted()).isTrue();
        closing.close(shift.id(), counted, "Липсват 6 цента при ресто", clerk);
        closing.close(shift.id(), Booking.exactly(Money.parse("EUR 1.00")), "второ натискане", clerk);

        Shift.Closing closed = shifts.find(shift.id()).orElseThrow().closing();
        assertThat(closed.expectedCash()).isEqualTo(Money.parse("EUR 52.56"));
        assertThat(closed.countedCash()).isEqualTo(Money.parse("EUR 52.50"));
        assertThat(closed.difference()).isEqualTo(Money.parse("EUR -0.06"));
        assertThat(ledger.counted(shift.id())).isEqualTo(counted);
        assertThat(jdbc.sql("SELECT z_number FROM till_shift WHERE z_year = :year ORDER BY 1")
                        .param("year", closed.zReport().year())
                        .query(Long.class)
                        .list())
                .as("Z-reports without gaps")
                .last()
                .isEqualTo(jdbc.sql("SELECT count(*) FROM till_shift WHERE z_year = :year")
                        .param("year", closed.zReport().year())
                        .query(Long.class)
                        .single());
    }

    @Test
    void closedShiftTakesNothingEvenPastTheApplication() {
        Actor clerk = Booking.clerk("till.past");
        Payment payment = booking.cash(clerk, "2.56");
        closing.close(payment.taken().shiftId(), Booking.exactly(Money.parse("EUR 2.56")), "", clerk);

        assertThatThrownBy(() -> copyOf(payment, "shift_id", "method", "paid_at"))
                .satisfies(violation("payment_in_open_shift"));
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO till_count VALUES (:shift, 5, 1)")
                        .param("shift", payment.taken().shiftId())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(booking.cash(clerk, "1.00").taken().shiftId())
                .as("a new shift")
                .isNotEqualTo(payment.taken().shiftId());
    }

    @Test
    void closingWaitsForThePaymentUnderWayAtAnotherWindowAndCountsIt() throws Exception {
        Actor clerk = Booking.clerk("till.race");
        Shift shift = Booking.opened(shifts.open(clerk, NOTHING));
        CountDownLatch paid = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Payment> payment = windows.submit(() -> transaction.execute(status -> {
                Payment taken = booking.inTransaction(
                        clerk, Money.parse("EUR 2.56"), new PaymentMethod.Cash(Money.parse("EUR 5.00")));
                paid.countDown();
                await(commit);
                return taken;
            }));
            await(paid);
            Future<Result<ReportNumber>> closed = windows.submit(
                    () -> closing.close(shift.id(), Booking.exactly(Money.parse("EUR 2.56")), "", clerk));
            while (jdbc.sql(
                                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%till_shift%FOR UPDATE%' AND pid <> pg_backend_pid()")
                            .query(Long.class)
                            .single()
                    == 0) {
                assertThat(closed.isDone())
                        .as("closed before the payment under way")
                        .isFalse();
            }
            commit.countDown();

            assertThat(payment.get().taken().shiftId()).isEqualTo(shift.id());
            assertThat(closed.get()).matches(Result::isDone);
        }
        assertThat(shifts.find(shift.id()).orElseThrow().closing().expectedCash())
                .isEqualTo(Money.parse("EUR 2.56"));
    }

    @Test
    void twoTillsAndTwoWindowsOfEachAtOnceKeepTheirMoneyApart() throws Exception {
        List<Future<?>> works = new ArrayList<>();
        List<Actor> clerks = List.of(Booking.clerk("till.one"), Booking.clerk("till.two"));
        try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int window = 0; window < 4; window++) {
                Actor clerk = clerks.get(window % 2);
                String amount = window % 2 == 0 ? "1.00" : "0.50";
                works.add(windows.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        booking.cash(clerk, amount);
                    }
                }));
            }
            for (Future<?> work : works) {
                work.get();
            }
        }

        assertThat(shifts.latestOf("till.one", 9))
                .singleElement()
                .extracting(shift -> ledger.totals(shift).cash())
                .isEqualTo(Money.parse("EUR 20.00"));
        assertThat(shifts.latestOf("till.two", 9))
                .singleElement()
                .extracting(shift -> ledger.totals(shift).cash())
                .isEqualTo(Money.parse("EUR 10.00"));
    }

    @Test
    void shiftLeftOpenEndsWithTheNextDaysFirstPaymentAndWaitsToBeCounted() {
        Actor clerk = Booking.clerk("till.forgot");
        long left = shiftOf("till.forgot", TODAY.minusDays(1));

        Payment payment = booking.cash(clerk, "2.56");

        assertThat(payment.taken().shiftId()).isNotEqualTo(left);
        assertThat(shifts.find(left).orElseThrow().state()).isEqualTo(Shift.State.ENDED);
        closing.close(left, Booking.exactly(Money.parse("EUR 10.00")), "", clerk);
        assertThat(shifts.find(left).orElseThrow().state()).isEqualTo(Shift.State.CLOSED);
    }

    @Test
    void refundAfterMidnightIsBookedOnTheDayItIsMadeByTwoPeopleOnce() {
        Actor clerk = Booking.clerk("till.refund");
        long yesterday = shiftOf("till.refund", TODAY.minusDays(1));
        Payment template = booking.pay(
                Booking.clerk("till.other"), Money.parse("EUR 2.56"), new PaymentMethod.Cash(Money.parse("EUR 2.56")));
        long original = bookedYesterday(template, yesterday, "till.refund");
        Payment payment = lines.payment(receiptOf(original)).orElseThrow();
        shifts.open(clerk, Money.parse("EUR 20.00"));
        Refund refund = refunds.request(payment, requests(payment), "Двойно платено", Refund.Fate.KEEP, clerk);

        assertThat(refunds.request(payment, requests(payment), "Още веднъж", Refund.Fate.KEEP, clerk)
                        .id())
                .isEqualTo(refund.id());
        Actor both = new Actor("till.refund", "Тестов Служител", "", "9", java.util.Set.of("CLERK", "BACK_OFFICE"));
        assertThat(decision.approve(refund.id(), "", both)).isEqualTo(Result.refused("payments.refund.not-yours"));
        assertThat(decision.approve(refund.id(), "", Booking.overseer("till.chief")))
                .matches(Result::isDone);
        assertThat(decision.approve(refund.id(), "", Booking.overseer("till.chief")))
                .isEqualTo(Result.refused("payments.refund.decided"));

        var entry = jdbc.sql(
                        "SELECT amount::text, day::text, clerk, shift_id <> :yesterday AS today FROM payment WHERE reverses_id = :original")
                .param("yesterday", yesterday)
                .param("original", original)
                .query()
                .singleRow();
        assertThat(entry)
                .containsEntry("amount", "-2.56")
                .containsEntry("day", TODAY.toString())
                .containsEntry("clerk", "till.refund")
                .containsEntry("today", true);
        Shift shift = shifts.openOf("till.refund").orElseThrow();
        assertThat(ledger.totals(shift).expectedCash(shift.openingFloat())).isEqualTo(Money.parse("EUR 17.44"));
    }

    @Test
    void cashIsGivenBackOnlyOutOfADrawerThatHoldsIt() {
        Actor clerk = Booking.clerk("till.drawer");
        Payment payment = booking.cash(clerk, "2.56");
        closing.close(payment.taken().shiftId(), Booking.exactly(Money.parse("EUR 2.56")), "", clerk);
        Refund refund = refunds.request(payment, requests(payment), "Върнат документ", Refund.Fate.KEEP, clerk);
        shifts.open(clerk, NOTHING);
        booking.cash(clerk, "2.55");

        assertThat(decision.approve(refund.id(), "", Booking.overseer("till.chief")))
                .isEqualTo(Result.refused("payments.refund.drawer"));
        booking.cash(clerk, "0.01");
        assertThat(decision.approve(refund.id(), "", Booking.overseer("till.chief")))
                .matches(Result::isDone);

        Shift shift = shifts.openOf("till.drawer").orElseThrow();
        assertThat(ledger.totals(shift).expectedCash(shift.openingFloat())).isEqualTo(NOTHING);
    }

    @Test
    void cardIsGivenBackUnderTheNumberThatTheSecondPersonEnters() {
        Actor clerk = Booking.clerk("till.card");
        Payment payment = booking.pay(clerk, Money.parse("EUR 5.00"), new PaymentMethod.Card("T-1"));
        Refund refund = refunds.request(payment, requests(payment), "Двойно платено", Refund.Fate.KEEP, clerk);

        assertThat(decision.approve(refund.id(), " ", Booking.overseer("till.chief")))
                .isEqualTo(Result.refusedAt("reference", "payments.refund.reference.missing"));
        assertThat(decision.approve(refund.id(), "T-BACK-1", Booking.overseer("till.chief")))
                .as("though there is no cash")
                .matches(Result::isDone);

        assertThat(refunds.find(refund.id()).orElseThrow().reference()).isEqualTo("T-BACK-1");
        assertThat(jdbc.sql("SELECT card_reference FROM payment WHERE reverses_id = :id")
                        .param("id", payment.id())
                        .query(String.class)
                        .single())
                .isEqualTo("T-BACK-1");
    }

    @Test
    void databaseItselfAsksForTheSecondPersonAndForTheWholeAmount() {
        Actor clerk = Booking.clerk("till.alone");
        Payment payment = booking.cash(clerk, "2.56");
        Refund refund = refunds.request(payment, requests(payment), "Сам ще си одобря", Refund.Fate.KEEP, clerk);

        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE refund_request SET state = 'DECLINED', note = 'все едно', decided_by = 'till.alone',"
                                        + " decided_by_name = 'Аз', decided_at = now() WHERE id = :id")
                        .param("id", refund.id())
                        .update())
                .satisfies(violation("refund_request_four_eyes"));
        assertThatThrownBy(() -> reversal(payment, "-2.57"))
                .satisfies(violation("payment_reversed_within_what_was_paid"));
        assertThatThrownBy(() -> reversal(payment, "-2.56")).satisfies(violation("payment_reversal_approved"));
        assertThatThrownBy(() -> jdbc.sql("UPDATE payment SET amount = 1 WHERE id = :id")
                        .param("id", payment.id())
                        .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void databaseTakesOnlyTheFeeOfTheRequestsAndNoDocumentOrRequestBesideIt() {
        Payment payment = booking.cash(Booking.clerk("till.sum"), "2.56");
        String free =
                "INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, exemption_code, paid_at, clerk, clerk_name, desk)"
                        + " VALUES (:basket, 2019, 1, 'EXEMPT', 0, 'EUR', 'FREE_BY_TARIFF', now(), 'till.sum', 'Т', '9')";
        String document =
                "INSERT INTO certificate (request_id, year, number, service_code, subject_id, issued_on, verification_code, snapshot, state)"
                        + " SELECT id, 1998, id, service_code, subject_id, current_date, '0123456789ABCDEFGHJM', '{}', 'ISSUING' FROM service_request"
                        + " WHERE basket_id = :basket";

        assertThatThrownBy(() -> copyOfRequest(payment.basketId(), payment.basketId(), "PERMANENT_ADDRESS"))
                .satisfies(violation("request_is_in_an_unpaid_basket"));
        for (String insert : new String[] {free, document}) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        UUID other = jdbc.sql(
                                        "INSERT INTO basket (clerk, subject_id, issued_at) SELECT 'till.sum', subject_id, now() FROM basket WHERE id = :id RETURNING id")
                                .param("id", payment.basketId())
                                .query(UUID.class)
                                .single();
                        copyOfRequest(payment.basketId(), other, "MARITAL_STATUS");
                        jdbc.sql(insert).param("basket", other).update();
                    }))
                    .satisfies(violation(insert.equals(free) ? "payment_is_the_fee" : "certificate_is_paid"));
        }
    }

    @Test
    void closedDayTakesNeitherPaymentNorShiftAndClosesOnlyAfterItsShifts() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Actor chief = Booking.overseer("till.chief");
        long shift = shiftOf("till.old", day);
        Payment template = booking.cash(Booking.clerk("till.other"), "2.56");

        assertThat(days.close(day, chief)).isEqualTo(Result.refused("payments.office-day.shifts-open"));
        closing.close(shift, Booking.exactly(Money.parse("EUR 10.00")), "", chief);
        assertThat(days.close(day, chief)).matches(Result::isDone);
        assertThat(days.close(day, chief)).matches(Result::isDone);

        assertThat(days.closed(day).orElseThrow().receipts()).isZero();
        assertThat(days.closed(day).orElseThrow().free()).isZero();
        assertThatThrownBy(() -> shiftOf("till.late", day)).satisfies(violation("office_day_closed"));
        assertThatThrownBy(() -> copyOf(template, "shift_id", "method", "TIMESTAMPTZ '2026-03-02 10:00+02'"))
                .satisfies(violation("office_day_closed"));
        assertThat(days.close(TODAY.plusDays(1), chief)).isEqualTo(Result.refused("payments.office-day.not-yet"));
    }

    @Test
    void closedDayTakesNoMoneyButWhatIsFreeGoesOn() {
        Actor clerk = Booking.clerk("till.closed");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            booking.inTransaction(clerk, NOTHING, new PaymentMethod.Exempt());
            jdbc.sql(Shifts.SHIFT + " WHERE day = :today AND state <> 'CLOSED'")
                    .param("today", TODAY)
                    .query(Shifts.MAPPER)
                    .list()
                    .forEach(shift -> closing.close(
                            shift.id(),
                            Booking.exactly(ledger.totals(shift).expectedCash(shift.openingFloat())),
                            "",
                            Booking.overseer("till.chief")));
            long free = days.soFar(TODAY).free();
            assertThat(free).isPositive();
            assertThat(days.close(TODAY, Booking.overseer("till.chief"))).matches(Result::isDone);
            assertThat(days.closed(TODAY).orElseThrow().free()).isEqualTo(free);

            Payment afterwards = booking.inTransaction(clerk, NOTHING, new PaymentMethod.Exempt());

            assertThat(afterwards.taken().shiftId()).isNull();
            assertThat(days.closed(TODAY).orElseThrow().free())
                    .as("the closing stays as it is")
                    .isEqualTo(free);
            assertThat(days.closed(TODAY).orElseThrow().receipts())
                    .isEqualTo(days.soFar(TODAY).receipts());
            assertThatThrownBy(() -> booking.inTransaction(
                            clerk, Money.parse("EUR 2.56"), new PaymentMethod.Cash(Money.parse("EUR 2.56"))))
                    .isInstanceOf(bg.gishe.payments.TillClosedException.class);
        });
    }

    @Test
    void wrongFloatIsCorrectedByASecondPersonWhileTheShiftIsNotCounted() {
        Actor clerk = Booking.clerk("till.float");
        Shift shift = Booking.opened(shifts.open(clerk, Money.parse("EUR 5.00")));
        booking.cash(clerk, "2.56");
        Actor both = new Actor("till.float", "Тестов Служител", "", "9", java.util.Set.of("CLERK", "BACK_OFFICE"));
        Money right = Money.parse("EUR 50.00");

        assertThat(floats.correct(shift.id(), right, "Въведени 5 вместо 50", both))
                .isEqualTo(Result.refused("payments.shift.float.own"));
        assertThat(floats.correct(shift.id(), right, "Въведени 5 вместо 50", Booking.overseer("till.chief")))
                .matches(Result::isDone);
        assertThat(floats.correct(shift.id(), right, "Второ натискане", Booking.overseer("till.chief")))
                .matches(Result::isDone);

        assertThat(floats.of(shift.id())).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo(Money.parse("EUR 5.00"));
            assertThat(one.reason()).isEqualTo("Въведени 5 вместо 50");
        });
        assertThatThrownBy(() -> jdbc.sql("UPDATE till_shift SET opening_float = 1 WHERE id = :id")
                        .param("id", shift.id())
                        .update())
                .satisfies(violation("till_float_is_corrected"));
        assertThatThrownBy(() -> jdbc.sql(
                                "INSERT INTO till_float_correction (shift_id, was, becomes, reason, corrected_by, corrected_by_name, corrected_at)"
                                        + " VALUES (:id, 50, 1, 'сам на себе си', 'till.float', 'Аз', now())")
                        .param("id", shift.id())
                        .update())
                .satisfies(violation("till_float_correction_by_another"));
        assertThat(closing.close(shift.id(), Booking.exactly(Money.parse("EUR 52.56")), "", clerk))
                .matches(Result::isDone);
        assertThat(floats.correct(shift.id(), NOTHING, "Късно е вече", Booking.overseer("till.chief")))
                .isEqualTo(Result.refused("payments.shift.float.counted"));
    }

    @Test
    void otherCurrencyIsRefused() {
        Actor clerk = Booking.clerk("till.lev");
        assertThatThrownBy(() ->
                        booking.pay(clerk, Money.parse("EUR 2.56"), new PaymentMethod.Cash(Money.parse("BGN 5.01"))))
                .hasRootCauseInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() ->
                        booking.pay(clerk, Money.parse("BGN 5.01"), new PaymentMethod.Cash(Money.parse("BGN 5.01"))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(shifts.openOf("till.lev")).as("nothing stays of it").isEmpty();
    }

    /** An open shift with a float of ten euro on the day. */
    private long shiftOf(String clerk, LocalDate day) {
        return jdbc.sql("""
                        INSERT INTO till_shift (clerk, clerk_name, desk, day, opened_at, opened_by_itself, opening_float, currency)
                        VALUES (:clerk, 'Тестов Служител', '9', :day, :day::date + time '08:00', false, 10, 'EUR') RETURNING id
                        """)
                .param("clerk", clerk)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private long bookedYesterday(Payment template, long shift, String clerk) {
        var number = jdbc.sql(
                        "INSERT INTO number_counter (kind, year, last) VALUES ('RECEIPT', :year, 1) ON CONFLICT ON CONSTRAINT number_counter_pk"
                                + " DO UPDATE SET last = number_counter.last + 1 RETURNING last")
                .param("year", TODAY.minusDays(1).getYear())
                .query(Long.class)
                .single();
        var basket = jdbc.sql(
                        "INSERT INTO basket (clerk, subject_id, issued_at) SELECT :clerk, subject_id, now() FROM basket WHERE id = :basket RETURNING id")
                .param("clerk", clerk)
                .param("basket", template.basketId())
                .query(java.util.UUID.class)
                .single();
        jdbc.sql("""
                        INSERT INTO service_request (registration_year, registration_number, registered_at, basket_id, channel, service_code, definition_id,
                            subject_id, speed, copies, relation, applicant_name, fee_amount, fee_currency, fee_lines, state, clerk, clerk_name, desk)
                        SELECT registration_year, :number, registered_at, :basket, channel, service_code, definition_id,
                               subject_id, speed, copies, relation, applicant_name, 2.56, 'EUR', fee_lines, state, clerk, clerk_name, desk
                          FROM service_request WHERE basket_id = :template
                        """)
                .param("number", numbers())
                .param("basket", basket)
                .param("template", template.basketId())
                .update();
        return jdbc.sql("""
                        INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, given, paid_at, clerk, clerk_name, desk, shift_id)
                        VALUES (:basket, :year, :number, 'CASH', 2.56, 'EUR', 2.56, now() - interval '1 day', :clerk, 'Тестов Служител', '9', :shift) RETURNING id
                        """)
                .param("basket", basket)
                .param("year", TODAY.minusDays(1).getYear())
                .param("number", number)
                .param("clerk", clerk)
                .param("shift", shift)
                .query(Long.class)
                .single();
    }

    private long numbers() {
        return jdbc.sql(
                        "INSERT INTO number_counter (kind, year, last) VALUES ('REGISTRATION', 2026, 1) ON CONFLICT ON CONSTRAINT number_counter_pk"
                                + " DO UPDATE SET last = number_counter.last + 1 RETURNING last")
                .query(Long.class)
                .single();
    }

    private List<Long> requests(Payment payment) {
        return lines.open(payment).stream().map(RefundLine::requestId).toList();
    }

    private String receiptOf(long payment) {
        return jdbc.sql("SELECT receipt_number || '/' || receipt_year FROM payment WHERE id = :id")
                .param("id", payment)
                .query(String.class)
                .single();
    }

    /** What a forger with the application's rights would write. */
    private void copyOf(Payment payment, String shift, String method, String at) {
        jdbc.sql("""
                        INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, given, exemption_code, paid_at, clerk, clerk_name, desk, shift_id)
                        SELECT basket_id, 2020, id, %s, CASE WHEN %s = 'EXEMPT' THEN 0 ELSE amount END, currency,
                               CASE WHEN %s = 'EXEMPT' THEN NULL ELSE given END, 'FREE_BY_TARIFF', %s, clerk, clerk_name, desk, %s
                          FROM payment WHERE id = :id
                        """.formatted(method, method, method, at, shift))
                .param("id", payment.id())
                .update();
    }

    private void copyOfRequest(UUID from, UUID into, String service) {
        jdbc.sql("""
                        INSERT INTO service_request (registration_year, registration_number, registered_at, basket_id, channel, service_code,
                            definition_id, subject_id, speed, copies, relation, applicant_name, fee_amount, fee_currency, fee_lines, state, clerk,
                            clerk_name, desk)
                        SELECT 2019, r.id, r.registered_at, :into, r.channel, d.service_code, d.id, r.subject_id, r.speed, 1, r.relation,
                               r.applicant_name, r.fee_amount, r.fee_currency, r.fee_lines, r.state, r.clerk, r.clerk_name, r.desk
                          FROM service_request r, service_definition d
                         WHERE r.basket_id = :from AND d.service_code = :service AND d.during @> current_date
                        """)
                .param("from", from)
                .param("into", into)
                .param("service", service)
                .update();
    }

    private void reversal(Payment payment, String amount) {
        transaction.executeWithoutResult(status ->
                jdbc.sql("""
                        INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, paid_at, clerk, clerk_name, desk, shift_id, reverses_id)
                        SELECT basket_id, 2020, id, method, :amount::numeric, currency, now(), clerk, clerk_name, desk, shift_id, id FROM payment WHERE id = :id
                        """).param("amount", amount).param("id", payment.id()).update());
    }

    private static java.util.function.Consumer<Throwable> violation(String constraint) {
        return thrown -> assertThat(org.springframework.core.NestedExceptionUtils.getMostSpecificCause(thrown))
                .isInstanceOfSatisfying(
                        org.postgresql.util.PSQLException.class,
                        refused -> assertThat(refused.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
