package bg.gishe.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.payments.Booking;
import bg.gishe.payments.OfficeDay;
import bg.gishe.payments.OfficeDays;
import bg.gishe.payments.ShiftClosing;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Numbers;
import bg.gishe.platform.Result;
import bg.gishe.testing.ApplicationTest;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects the accounts of a whole year: reports, Z-reports with what came through the bank, closed days and the export agree with the ledger to the cent. */
@ApplicationTest
class LedgerYearTest {

    private static final Period YEAR = new Period(LocalDate.of(2041, 1, 1), LocalDate.of(2041, 12, 31));
    private static final int REQUESTS = 120_000;
    private static final Actor CHIEF = Booking.overseer("year.chief");
    private static final int IN_A_BASKET = 6;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Revenue revenue;

    @Autowired
    ShiftClosing closing;

    @Autowired
    Numbers numbers;

    @Autowired
    AuditTrail audit;

    @Autowired
    AccountingExport export;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void yearOf120000RequestsAgreesToTheCent() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            // Rows of an open transaction have no statistics yet, and the planner would walk through them again and
            // again.
            jdbc.sql("SET LOCAL enable_nestloop = off").update();
            generate();
            jdbc.sql("SET LOCAL enable_nestloop = on").update();
            Money booked = Money.parse(
                    "EUR " + sum("SELECT sum(amount) FROM payment WHERE day BETWEEN '2041-01-01' AND '2041-12-31'"));
            assertThat(booked.isPositive()).isTrue();

            Map<Revenue.By, List<Revenue.Row>> revenues = new EnumMap<>(Revenue.By.class);
            for (Revenue.By by : Revenue.By.values()) {
                List<Revenue.Row> rows = revenue.of(YEAR, by);
                revenues.put(by, rows);
                assertThat(Money.total(rows.stream().map(Revenue.Row::amount).toList()))
                        .as("revenue by " + by)
                        .isEqualTo(booked);
                assertThat(rows.stream().mapToLong(Revenue.Row::paid).sum())
                        .as("requests by " + by)
                        .isEqualTo(REQUESTS);
            }
            assertThat(revenue.ledger(YEAR)).containsExactly(booked);
            assertThat(revenues.get(Revenue.By.MONTH)).hasSize(12);
            // A paid, an exempt and an internal service share each basket: the channels keep them apart.
            List<Revenue.Row> channels = revenues.get(Revenue.By.CHANNEL);
            assertThat(channels).extracting(Revenue.Row::key).containsExactly("COUNTER", "INTERNAL");
            assertThat(channels.getLast().amount().isZero()).isTrue();

            closeEveryShift();
            closeTheDaysOfJanuary();

            BigDecimal tills = sum(
                    "SELECT sum(expected_cash - opening_float + card_total) FROM till_shift WHERE day BETWEEN '2041-01-01' AND '2041-12-31'");
            BigDecimal bank = sum(
                    "SELECT sum(amount) FROM payment WHERE method IN ('TRANSFER', 'EPAYMENT') AND day BETWEEN '2041-01-01' AND '2041-12-31'");
            assertThat(bank).isPositive();
            assertThat(tills.add(bank)).as("Z-reports and bank").isEqualByComparingTo(booked.getAmount());
            jdbc.sql("SET LOCAL enable_nestloop = off").update();
            assertThat(exported()).as("export").isEqualByComparingTo(booked.getAmount());
        });
    }

    private void closeEveryShift() {
        // What should lie in the drawer is added up here by the ledger itself; the closing adds up on its own and has
        // to agree.
        jdbc.sql("""
                        SELECT s.id, s.opening_float + coalesce(sum(p.amount) FILTER (WHERE p.method = 'CASH'), 0) AS expected
                          FROM till_shift s LEFT JOIN payment p ON p.shift_id = s.id
                         WHERE s.day BETWEEN '2041-01-01' AND '2041-12-31' GROUP BY s.id ORDER BY s.id
                        """)
                .query((row, index) ->
                        Map.entry(row.getLong("id"), Money.parse("EUR " + row.getBigDecimal("expected"))))
                .list()
                .forEach(
                        shift -> assertThat(closing.close(shift.getKey(), Booking.exactly(shift.getValue()), "", CHIEF))
                                .matches(Result::isDone));
    }

    private void closeTheDaysOfJanuary() {
        OfficeDays days = Booking.days(
                jdbc, numbers, audit, Clock.fixed(Instant.parse("2042-01-02T08:00:00Z"), ZoneId.of("Europe/Sofia")));
        Period january = new Period(YEAR.from(), YEAR.from().plusDays(30));
        List<OfficeDay> closed = january.from()
                .datesUntil(january.to().plusDays(1))
                .map(day -> {
                    assertThat(days.close(day, CHIEF)).as("day " + day).matches(Result::isDone);
                    return days.closed(day).orElseThrow();
                })
                .toList();
        assertThat(closed)
                .allSatisfy(day -> assertThat(day.total())
                        .isEqualTo(revenue.ledger(Period.of(day.day())).getFirst()));
        assertThat(closed)
                .anyMatch(day -> day.transfer().isPositive() && day.tills().isPositive());
        assertThat(Money.total(closed.stream().map(OfficeDay::total).toList()))
                .isEqualTo(revenue.ledger(january).getFirst());
        assertThat(closed).extracting(day -> day.protocol().number()).isSorted().doesNotHaveDuplicates();
    }

    private BigDecimal exported() {
        StringWriter csv = new StringWriter();
        try {
            export.csv(YEAR, csv);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        int amount = AccountingExport.COLUMNS.indexOf("amount");
        return csv.toString()
                .lines()
                .skip(1)
                .map(line -> new BigDecimal(line.split(";", -1)[amount].replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Six requests a basket, one payment: of ten baskets one free, three by card, one by transfer, one by e-payment, four in cash, one of these by an
     * exemption; of two in a hundred something is given back, all or one document; two tills in turn.
     */
    private void generate() {
        jdbc.sql("""
                        INSERT INTO till_shift (clerk, clerk_name, desk, day, opened_at, opened_by_itself, opening_float, currency)
                        SELECT 'year.' || to_char(d, 'MMDD') || '.' || c, 'Касиер ' || c, c::text, d, d + time '08:00', false, 50, 'EUR'
                          FROM generate_series(DATE '2041-01-01', DATE '2041-12-31', interval '1 day') d,
                               LATERAL (SELECT 1 + extract(doy FROM d)::int % 2 AS c) t
                        """).update();
        jdbc.sql("""
                        INSERT INTO basket (id, clerk, subject_id, issued_at)
                        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, 'year', p.id, now()
                          FROM generate_series(1, :baskets) g, (SELECT id FROM person ORDER BY id LIMIT 1) p
                        """).param("baskets", REQUESTS / IN_A_BASKET).update();
        jdbc.sql("""
                        INSERT INTO service_request (registration_year, registration_number, registered_at, basket_id, channel, service_code,
                            definition_id, subject_id, speed, copies, relation, applicant_name, fee_amount, fee_currency, fee_lines, state,
                            clerk, clerk_name, desk)
                        SELECT 2041, 6 * g + k, d, ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid,
                               CASE k WHEN 5 THEN 'INTERNAL' ELSE 'COUNTER' END, s.service_code, s.id, p.id, 'ORDINARY', 1, 'SELF', 'Иван Петров',
                               CASE WHEN k < 3 AND g % 10 <> 0 THEN 1 + g % 777 * 0.01 ELSE 0 END, 'EUR', '[]', 'READY', 'year', 'Касиер', '1'
                          FROM generate_series(1, :baskets) g
                          JOIN LATERAL (SELECT TIMESTAMPTZ '2041-01-01 10:00+02' + (g % 365) * interval '1 day' AS d) t ON true,
                               generate_series(0, 5) k
                          JOIN (SELECT id, service_code, row_number() OVER (ORDER BY id) - 1 AS n FROM service_definition
                                 WHERE service_code IN ('MARITAL_STATUS', 'BIRTH_EXTRACT', 'PERMANENT_ADDRESS', 'CURRENT_ADDRESS', 'BIRTH_DUPLICATE', 'LEGAL_RESTRICTION') AND during @> current_date) s ON s.n = k,
                               (SELECT id FROM person ORDER BY id LIMIT 1) p
                        """).param("baskets", REQUESTS / IN_A_BASKET).update();
        jdbc.sql("""
                        INSERT INTO expected_payment (reference, method, channel, payer, amount, currency, state, basket_id, due_on, created_at, created_by, created_by_name)
                        SELECT 'RF002041' || lpad(n.g::text, 10, '0'), CASE g % 10 WHEN 4 THEN 'TRANSFER' ELSE 'EPAYMENT' END, 'COUNTER', 'Иван Петров',
                               3 * r.fee_amount, 'EUR', 'SETTLED', r.basket_id, '2041-12-31', r.registered_at, 'year', 'Касиер'
                          FROM service_request r JOIN LATERAL (SELECT r.registration_number / 6 AS g) n ON true
                         WHERE r.registration_year = 2041 AND r.registration_number % 6 = 0 AND g % 10 IN (4, 5)
                        """).update();
        jdbc.sql("""
                        INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, given, card_reference, exemption_code, exemption_proof,
                                             paid_at, clerk, clerk_name, desk, shift_id, expected_id, bank_reference)
                        SELECT r.basket_id, 2041, g, m.method, 3 * r.fee_amount, 'EUR', CASE m.method WHEN 'CASH' THEN 3 * r.fee_amount + 1 END,
                               CASE m.method WHEN 'CARD' THEN 'T-' || g END, CASE WHEN m.method = 'EXEMPT' THEN 'FREE_BY_TARIFF' WHEN g % 10 = 6 THEN 'PENSIONER_OVER_65' END, CASE g % 10 WHEN 6 THEN 'карта ' || g END,
                               r.registered_at, s.clerk, s.clerk_name, s.desk, CASE WHEN m.method IN ('CASH', 'CARD') THEN s.id END, e.id, CASE WHEN e.id IS NOT NULL THEN 'B-' || g END
                          FROM service_request r
                          JOIN LATERAL (SELECT r.registration_number / 6 AS g) n ON true
                          JOIN LATERAL (SELECT CASE WHEN g % 10 = 0 THEN 'EXEMPT' WHEN g % 10 < 4 THEN 'CARD' WHEN g % 10 = 4 THEN 'TRANSFER' WHEN g % 10 = 5 THEN 'EPAYMENT' ELSE 'CASH' END AS method) m ON true
                          JOIN till_shift s ON s.day = (r.registered_at AT TIME ZONE 'Europe/Sofia')::date AND s.clerk LIKE 'year.%'
                          LEFT JOIN expected_payment e ON e.basket_id = r.basket_id
                         WHERE r.registration_year = 2041 AND r.registration_number % 6 = 0
                        """).update();
        jdbc.sql("""
                        INSERT INTO payment (basket_id, receipt_year, receipt_number, method, amount, currency, card_reference, paid_at, clerk, clerk_name,
                                             desk, shift_id, reverses_id, expected_id, bank_reference)
                        SELECT basket_id, 2041, 1000000 + receipt_number, method, CASE receipt_number % 200 WHEN 7 THEN -amount ELSE -amount / 3 END, currency, card_reference, paid_at + interval '1 hour', clerk, clerk_name,
                               desk, shift_id, id, expected_id, bank_reference
                          FROM payment WHERE receipt_year = 2041 AND receipt_number % 100 IN (7, 14)
                        """).update();
        jdbc.sql("""
                        INSERT INTO reversal_line (request_id, payment_id, amount)
                        SELECT r.id, p.id, r.fee_amount FROM payment p JOIN service_request r ON r.basket_id = p.basket_id
                         WHERE p.receipt_year = 2041 AND p.reverses_id IS NOT NULL AND (p.receipt_number % 200 = 7 OR r.registration_number % 6 = 1)
                        """).update();
    }

    private BigDecimal sum(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
