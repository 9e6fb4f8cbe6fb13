package bg.gishe.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.payments.Booking;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Protects the budget codes: each day has the one that was set for it, and no past day gets another. */
@ApplicationTest
class BudgetCodesTest {

    private static final Actor ACCOUNTANT =
            new Actor("v.stoeva", "Веска Стоева", "счетоводител", "", Set.of("ACCOUNTANT"));
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Sofia"));

    private static final Result<LocalDate> PAST = Result.refusedAt("from", "accounting.budget.from.past");

    @LocalServerPort
    int port;

    @Autowired
    BudgetCodes codes;

    @Autowired
    AccountingExport export;

    @Autowired
    Booking booking;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void eachDayHasTheCodeThatWasSetForIt() {
        assertThat(codes.set("CURRENT_ADDRESS", TODAY.plusDays(10), "27-05", "Технически услуги", ACCOUNTANT))
                .matches(Result::isDone);
        codes.set("CURRENT_ADDRESS", TODAY.plusDays(5), "27-07", "Административни услуги", ACCOUNTANT);
        codes.set("CURRENT_ADDRESS", TODAY.plusDays(5), "27-08", "Поправено", ACCOUNTANT);

        assertThat(codeOn(4)).startsWith("ПРИМЕР");
        assertThat(List.of(codeOn(5), codeOn(9), codeOn(10), codeOn(400)))
                .containsExactly("27-08", "27-08", "27-05", "27-05");

        assertThat(codes.withdraw("CURRENT_ADDRESS", TODAY.plusDays(10))).matches(Result::isDone);
        assertThat(codes.withdraw("CURRENT_ADDRESS", TODAY.plusDays(10)))
                .as("pressed twice")
                .isEqualTo(Result.refused("accounting.budget.gone"));
        assertThat(codeOn(400)).isEqualTo("27-08");
        codes.drop("CURRENT_ADDRESS", TODAY.plusDays(7));
        assertThat(List.of(codeOn(6), codeOn(7))).containsExactly("27-08", "ПРИМЕР-01");
        assertThat(codes.drop(BudgetCodes.ALL, TODAY.plusDays(7)))
                .as("the common code stays")
                .isEqualTo(PAST);
    }

    @Test
    @Transactional
    void exportNamesTheCodeOfTheDayAndThePastKeepsIts() throws Exception {
        assertThat(codes.set("MARITAL_STATUS", TODAY.minusDays(1), "99-99", "Вчера", ACCOUNTANT))
                .isEqualTo(PAST);
        assertThat(codes.set("MARITAL_STATUS", TODAY, "24-04", "Приходи от услуги", ACCOUNTANT))
                .matches(Result::isDone);
        String receipt =
                booking.cash(Booking.clerk("budget.clerk"), "2.56").receipt().text();
        codes.set("MARITAL_STATUS", TODAY.plusDays(1), "24-05", "От утре", ACCOUNTANT);

        StringWriter csv = new StringWriter();
        export.csv(Period.of(TODAY), csv);
        String line = csv.toString()
                .lines()
                .filter(one -> one.startsWith(receipt))
                .findFirst()
                .orElseThrow();
        assertThat(line.split(";")[AccountingExport.COLUMNS.indexOf("budget_code")])
                .isEqualTo("24-04");
        assertThatThrownBy(() -> jdbc.sql("UPDATE budget_code SET during = '[,2026-01-01)' WHERE scope = '*'")
                        .update())
                .hasMessageContaining("past day");
    }

    @Test
    void onlyAccountingWritesAndNonsenseIsToldByTheField() {
        assertThat(new Desk(port).signIn("m.ivanova").get("/till/budget").statusCode())
                .isEqualTo(403);
        Desk accountant = new Desk(port).signIn("v.stoeva");
        String token = accountant.token("/till/budget");
        Map<String, String> wrong = Map.of(
                "_csrf", token, "scope", "NONE", "code", "<b>", "name", "н".repeat(10_000), "from", "31.02.2027");
        var answer = accountant.post("/till/budget", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Изберете услуга от списъка", "code-fault", "name-fault", "from-fault");
        assertThat(accountant
                        .post(
                                "/till/budget",
                                Map.of(
                                        "_csrf",
                                        token,
                                        "scope",
                                        "*",
                                        "code",
                                        "24-04",
                                        "name",
                                        "Минало",
                                        "from",
                                        "01.01.2020"))
                        .body())
                .contains("най-рано от днес");
    }

    private String codeOn(int days) {
        return jdbc.sql("SELECT budget_code_of('CURRENT_ADDRESS', :day::date)")
                .param("day", TODAY.plusDays(days))
                .query(String.class)
                .single();
    }
}
