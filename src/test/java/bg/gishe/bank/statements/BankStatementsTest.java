package bg.gishe.bank.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.accounting.Period;
import bg.gishe.accounting.Revenue;
import bg.gishe.bank.ExpectedOrder;
import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.ExpectedSettlement;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.testing.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects money from the bank: exact transfers are booked once however often a statement comes, everything else waits for a person. */
@ApplicationTest
class BankStatementsTest {

    private static final Actor ACCOUNTANT =
            new Actor("v.stoeva", "Веска Стоева", "старши счетоводител", "", Set.of("ACCOUNTANT"));

    @Autowired
    BankStatements statements;

    @Autowired
    BankEntries entries;

    @Autowired
    EnteredEpayments entered;

    @Autowired
    ExpectedPayments expectations;

    @Autowired
    ExpectedSettlement settlement;

    @Autowired
    Revenue revenue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @Test
    void exactTransferIsBookedOnceAlsoWhenTwoPeopleTakeInTheStatementAtOnce() throws Exception {
        ExpectedPayment expected = expect();
        byte[] file = camt(expected, "1.28", "");
        Callable<BankStatements.Outcome> take = () -> statements.take("izvlechenie.xml", file, ACCOUNTANT);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var taken : people.invokeAll(List.of(take, take, take))) {
                taken.get();
            }
        }
        // The bank sends the day again in a longer statement.
        BankStatements.Outcome longer = statements.take("dve.xml", camt(expected, "1.28", "<!-- -->"), ACCOUNTANT);

        assertThat(longer.known()).isEqualTo(1);
        assertThat(longer.counts()).isEmpty();
        assertThat(expectations.find(expected.id()).orElseThrow().state()).isEqualTo(ExpectedPayment.State.SETTLED);
        assertThat(jdbc.sql(
                                "SELECT method || ' ' || amount || ' ' || bank_reference FROM payment WHERE expected_id = :id")
                        .param("id", expected.id())
                        .query(String.class)
                        .list())
                .containsExactly("TRANSFER 1.28 REF-" + expected.id());
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Sofia"));
        assertThat(revenue.of(Period.of(today), Revenue.By.CHANNEL))
                .extracting(Revenue.Row::key)
                .contains("PORTAL");
    }

    @Test
    void tooMuchTooLittleSeveralNoneAndPaidAlreadyWait() {
        ExpectedPayment over = expect();
        ExpectedPayment under = expect();
        ExpectedPayment one = expect();
        ExpectedPayment other = expect();
        ExpectedPayment paid = expect();
        statements.take("a.xml", camt(paid, "1.28", ""), ACCOUNTANT);

        assertThat(state(over, "1.30", "")).isEqualTo(Matching.State.OVERPAID);
        assertThat(state(under, "1.27", "")).isEqualTo(Matching.State.UNDERPAID);
        assertThat(state(one, "1.28", other.reference().text())).isEqualTo(Matching.State.AMBIGUOUS);
        assertThat(state(paid, "1.28", "втори път")).isEqualTo(Matching.State.PAID_ALREADY);
        assertThat(only(statements.take(
                                "n.xml", StatementReaderTest.camt("001.02", "9.99", "наем за ноември"), ACCOUNTANT))
                        .state())
                .isEqualTo(Matching.State.UNMATCHED);
        assertThat(List.of(over, under, one, other))
                .allMatch(left -> expectations.find(left.id()).orElseThrow().state() == ExpectedPayment.State.EXPECTED);
    }

    @Test
    void personAcceptsWhatIsEnoughSaysWhyAndDecidesOnce() {
        ExpectedPayment over = expect();
        ExpectedPayment under = expect();
        BankEntry more = only(statements.take("o.xml", camt(over, "2.00", ""), ACCOUNTANT));
        BankEntry less = only(statements.take("u.xml", camt(under, "1.00", ""), ACCOUNTANT));

        assertThat(entries.match(less.id(), under.reference().text(), "Липсват 28 цента", ACCOUNTANT))
                .isEqualTo(Result.refusedAt("reference", "bank.match.too-little"));
        assertThat(entries.match(more.id(), "RF00", "Няма такова", ACCOUNTANT))
                .isEqualTo(Result.refusedAt("reference", "bank.match.unknown"));
        assertThat(entries.match(more.id(), over.reference().grouped(), "Платено в повече", ACCOUNTANT))
                .matches(Result::isDone);
        assertThat(entries.match(more.id(), over.reference().text(), "Още веднъж", ACCOUNTANT))
                .isEqualTo(Result.refused("bank.match.decided"));
        assertThat(entries.dismiss(less.id(), "Връща се на платеца", ACCOUNTANT))
                .matches(Result::isDone);
        assertThat(entries.dismiss(more.id(), "Късно е", ACCOUNTANT)).isEqualTo(Result.refused("bank.match.decided"));

        BankEntry accepted = entries.find(more.id()).orElseThrow();
        assertThat(accepted.state()).isEqualTo(Matching.State.BY_HAND);
        assertThat(accepted.surplus()).isEqualTo(Money.parse("EUR 0.72"));
        assertThat(entries.find(less.id()).orElseThrow().state()).isEqualTo(Matching.State.DISMISSED);
    }

    @Test
    void moneyOfAnEnteredEpaymentIsConfirmedOnceAndNotBookedAgain() {
        ExpectedPayment expected = expectations.expect(
                new ExpectedOrder.OfService(
                        new ServiceCode("MARITAL_STATUS"),
                        Channel.PORTAL,
                        1,
                        bg.gishe.payments.PaymentMethod.Route.EPAYMENT,
                        "Иван Петров",
                        Money.parse("EUR 1.28"),
                        java.util.UUID.randomUUID()),
                ACCOUNTANT);
        assertThat(settlement.enter(expected.id(), "EP-CONFIRMED-" + expected.id(), ACCOUNTANT))
                .matches(Result::isDone);
        assertThat(entered.withoutEntry(10_000))
                .filteredOn(one -> one.reference().equals(expected.reference()))
                .singleElement()
                .satisfies(one -> assertThat(one.by()).isEqualTo(ACCOUNTANT.fullName()))
                .satisfies(one -> assertThat(one.number()).isEqualTo("EP-CONFIRMED-" + expected.id()));
        BankEntry less = only(statements.take("l.xml", camt(expected, "1.27", "по-малко"), ACCOUNTANT));
        BankEntry money = only(statements.take("e.xml", camt(expected, "1.28", ""), ACCOUNTANT));
        BankEntry twice = only(statements.take("t.xml", camt(expected, "1.28", "още веднъж"), ACCOUNTANT));
        assertThat(money.state()).isEqualTo(Matching.State.PAID_ALREADY);

        assertThat(entries.match(less.id(), expected.reference().text(), "Друга сума", ACCOUNTANT))
                .isEqualTo(Result.refusedAt("reference", "bank.match.not-expected"));
        assertThat(entries.match(money.id(), expected.reference().text(), "Парите по номера дойдоха", ACCOUNTANT))
                .matches(Result::isDone);
        assertThat(entries.match(twice.id(), expected.reference().text(), "Платено два пъти", ACCOUNTANT))
                .isEqualTo(Result.refusedAt("reference", "bank.match.not-expected"));

        assertThat(entries.find(money.id()).orElseThrow().state()).isEqualTo(Matching.State.CONFIRMED);
        assertThat(entered.withoutEntry(10_000))
                .noneMatch(one -> one.reference().equals(expected.reference()));
        assertThat(jdbc.sql("SELECT count(*) FROM payment WHERE expected_id = :id")
                        .param("id", expected.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void longStatementIsBookedAlthoughAnEpaymentOfItIsJustEntered() throws Exception {
        List<ExpectedPayment> expected =
                java.util.stream.Stream.generate(this::expect).limit(25).toList();
        ExpectedPayment held = expected.get(11);
        byte[] file = expected.reversed().stream()
                .map(one -> ":61:2611241124C1,28NTRFNONREF//LOT-" + one.id() + "\n:86:"
                        + one.reference().text() + "\n")
                .collect(java.util.stream.Collectors.joining(
                        "",
                        ":20:LOTS\n:25:BG80BNBG96611020345678\n:28C:7/1\n:60F:C261123EUR100,00\n",
                        ":62F:C261124EUR132,00\n"))
                .getBytes(StandardCharsets.UTF_8);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            var taking = transaction.execute(status -> {
                expectations.lock(held.reference());
                var started = people.submit(() -> statements.take("lots.sta", file, ACCOUNTANT));
                // Until the lot waits for the one that is held here.
                org.awaitility.Awaitility.await()
                        .until(() -> jdbc.sql(
                                        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%expected_payment%NO KEY%')")
                                .query(Boolean.class)
                                .single());
                settlement.settle(held, "EP-HELD", ACCOUNTANT);
                return started;
            });
            assertThat(taking.get().counts())
                    .containsOnly(
                            java.util.Map.entry(Matching.State.MATCHED, 24),
                            java.util.Map.entry(Matching.State.PAID_ALREADY, 1));
        }
        assertThat(jdbc.sql(
                                "SELECT count(*) || ' ' || count(DISTINCT expected_id) FROM payment WHERE expected_id IN (:ids)")
                        .param("ids", expected.stream().map(ExpectedPayment::id).toList())
                        .query(String.class)
                        .single())
                .isEqualTo("25 25");
    }

    @Test
    void whatAnInterruptionLeftIsBookedTheNextTime() {
        ExpectedPayment expected = expect();
        byte[] file = camt(expect(), "1.28", "");
        long statement = statements.take("first.xml", file, ACCOUNTANT).statementId();
        jdbc.sql("""
                        INSERT INTO bank_entry (statement_id, fingerprint, booked_on, amount, currency, remittance, payer, bank_reference, state, expected_id)
                        VALUES (:statement, :fingerprint, '2026-11-24', 1.28, 'EUR', :text, '', 'LEFT', 'DUE', :expected)
                        """)
                .param("statement", statement)
                .param("fingerprint", "left-" + expected.id())
                .param("text", expected.reference().text())
                .param("expected", expected.id())
                .update();
        assertThat(entries.statement(statement).orElseThrow().due()).isEqualTo(1);

        assertThat(statements.take("first.xml", file, ACCOUNTANT).counts())
                .containsOnly(java.util.Map.entry(Matching.State.MATCHED, 2));
        statements.take("first.xml", file, ACCOUNTANT);

        assertThat(expectations.find(expected.id()).orElseThrow().state()).isEqualTo(ExpectedPayment.State.SETTLED);
        assertThat(jdbc.sql("SELECT count(*) FROM payment WHERE bank_reference = 'LEFT' AND expected_id = :id")
                        .param("id", expected.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void paymentOrderedTwiceByTheSamePageIsOne() throws Exception {
        ExpectedOrder.OfService order = new ExpectedOrder.OfService(
                new ServiceCode("MARITAL_STATUS"),
                Channel.PORTAL,
                1,
                bg.gishe.payments.PaymentMethod.Route.TRANSFER,
                "Иван Петров",
                Money.parse("EUR 1.28"),
                java.util.UUID.randomUUID());
        Callable<ExpectedPayment> producer = () -> expectations.expect(order, ACCOUNTANT);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(producer).get();
            for (var again : people.invokeAll(List.of(producer, producer, producer))) {
                assertThat(again.get().id()).isEqualTo(first.id());
            }
        }
    }

    @Test
    void statementOfAnotherAccountOrCurrencySettlesNothing() {
        ExpectedPayment expected = expect();
        String other = new String(camt(expected, "1.28", ""), StandardCharsets.UTF_8)
                .replace("BG80BNBG96611020345678", "BG18RZBB91550123456789");
        assertThatThrownBy(() -> statements.take("x.xml", other.getBytes(StandardCharsets.UTF_8), ACCOUNTANT))
                .extracting("key")
                .isEqualTo("bank.file.other-account");
        String dollars =
                new String(camt(expected, "1.28", ""), StandardCharsets.UTF_8).replace("Ccy=\"EUR\"", "Ccy=\"USD\"");
        assertThat(only(statements.take("d.xml", dollars.getBytes(StandardCharsets.UTF_8), ACCOUNTANT))
                        .state())
                .isEqualTo(Matching.State.UNMATCHED);
        assertThat(expectations.find(expected.id()).orElseThrow().state()).isEqualTo(ExpectedPayment.State.EXPECTED);
    }

    private ExpectedPayment expect() {
        return expectations.expect(
                new ExpectedOrder.OfService(
                        new ServiceCode("MARITAL_STATUS"),
                        Channel.PORTAL,
                        1,
                        bg.gishe.payments.PaymentMethod.Route.TRANSFER,
                        "Иван Петров",
                        Money.parse("EUR 1.28"),
                        java.util.UUID.randomUUID()),
                ACCOUNTANT);
    }

    private Matching.State state(ExpectedPayment expected, String amount, String more) {
        return only(statements.take("file.xml", camt(expected, amount, more), ACCOUNTANT))
                .state();
    }

    private BankEntry only(BankStatements.Outcome taken) {
        List<BankEntry> found = entries.ofStatement(taken.statementId());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static byte[] camt(ExpectedPayment expected, String amount, String more) {
        String text = more.startsWith("<")
                ? expected.reference().text()
                : (expected.reference().text() + " " + more).strip();
        String file = new String(StatementReaderTest.camt("001.02", amount, text), StandardCharsets.UTF_8)
                .replace("BR001", "REF-" + expected.id() + (more.isEmpty() || more.startsWith("<") ? "" : "-B"));
        return (file + (more.startsWith("<") ? more : "")).getBytes(StandardCharsets.UTF_8);
    }
}
