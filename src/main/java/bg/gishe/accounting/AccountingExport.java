package bg.gishe.accounting;

import bg.gishe.payments.ReceiptNumber;
import bg.gishe.payments.ReportNumber;
import bg.gishe.requests.RegistrationNumber;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger for accounting, a line a service of each payment; the format is described in docs/accounting-export.md. */
@Repository
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class AccountingExport {

    /** A line; texts as they are, the amount as a number. */
    record Line(List<String> texts, LocalDate day, BigDecimal amount) {}

    /** What is the same for all lines of a service on a day. */
    private record Kind(@Nullable String budget, @Nullable String service) {

        private static final Kind NONE = new Kind(null, null);
    }

    /** Names of the columns, in their order; docs/accounting-export.md says what each holds. */
    public static final List<String> COLUMNS = List.of(
            "receipt",
            "date",
            "kind",
            "reverses",
            "method",
            "budget_code",
            "service_code",
            "service",
            "channel",
            "amount",
            "currency",
            "document",
            "registration",
            "clerk",
            "desk",
            "z_report",
            "bank_reference",
            "card_reference");

    private static final int AMOUNT = COLUMNS.indexOf("amount");
    private static final int DATE = COLUMNS.indexOf("date");
    private static final Locale BULGARIAN = Locale.of("bg");

    private final JdbcClient jdbc;
    private final MessageSource messages;

    AccountingExport(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Writes the lines of the period as CSV: UTF-8 with its mark, semicolons, decimal commas; it streams. */
    public void csv(Period period, Writer out) throws IOException {
        out.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            csv.writeRecord(COLUMNS);
            each(period, line -> {
                List<String> cells = new ArrayList<>(
                        line.texts().stream().map(AccountingExport::neutral).toList());
                cells.set(AMOUNT, line.amount().toPlainString().replace('.', ','));
                cells.set(DATE, line.day().toString());
                csv.writeRecord(cells);
            });
        }
    }

    /** Writes the same lines as a workbook, amounts as numbers and days as days. */
    public void xlsx(Period period, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Gishe", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Каса");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
                sheet.style(0, column).bold().set();
            }
            int[] row = {0};
            each(period, line -> {
                row[0]++;
                for (int column = 0; column < COLUMNS.size(); column++) {
                    if (column == AMOUNT) {
                        sheet.value(row[0], column, line.amount());
                        sheet.style(row[0], column).format("0.00").set();
                    } else if (column == DATE) {
                        sheet.value(row[0], column, line.day());
                        sheet.style(row[0], column).format("yyyy-mm-dd").set();
                    } else {
                        sheet.value(row[0], column, neutral(line.texts().get(column)));
                    }
                }
            });
        }
    }

    /** A cell that a spreadsheet would take for a formula becomes plain text. */
    static String neutral(String value) {
        return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private void each(Period period, Consumer<Line> use) {
        Map<List<Object>, Kind> kinds = kinds(period);
        jdbc.sql("""
                        SELECT l.*, o.receipt_year AS o_year, o.receipt_number AS o_number,
                               r.registration_year, r.registration_number, s.z_year, s.z_number, p.bank_reference, p.card_reference,
                               (SELECT c.full_number FROM document_issued c WHERE c.request_id = l.request_id
                                   AND c.replaces_id IS NULL) AS document
                          FROM ledger_line l JOIN payment_booked p ON p.id = l.payment_id
                          LEFT JOIN payment_booked o ON o.id = l.reverses_id
                          LEFT JOIN request_line r ON r.id = l.request_id
                          LEFT JOIN shift_reported s ON s.id = l.shift_id
                         WHERE l.day BETWEEN :from AND :to ORDER BY l.receipt_year, l.receipt_number, l.request_id
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .withFetchSize(2000)
                .query((RowCallbackHandler) row -> use.accept(line(row, kinds)));
    }

    /** Names and codes, looked up once for each service of a day instead of for each line. */
    private Map<List<Object>, Kind> kinds(Period period) {
        Map<List<Object>, Kind> kinds = new HashMap<>();
        jdbc.sql("""
                        SELECT service_code, day, budget_code_of(service_code, day) AS budget,
                               service_name(service_code) AS service
                          FROM (SELECT DISTINCT service_code, day FROM ledger_line WHERE day BETWEEN :from AND :to) one
                        """).param("from", period.from()).param("to", period.to()).query((RowCallbackHandler) row -> kinds.put(
                List.of(row.getString("service_code"), row.getObject("day", LocalDate.class)),
                new Kind(row.getString("budget"), row.getString("service"))));
        return kinds;
    }

    private Line line(ResultSet row, Map<List<Object>, Kind> kinds) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        Kind kind = kinds.getOrDefault(List.of(row.getString("service_code"), day), Kind.NONE);
        boolean reversal = row.getObject("reverses_id") != null;
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(new ReceiptNumber(row.getInt("receipt_year"), row.getLong("receipt_number")).text());
        texts.add("");
        texts.add(reversal ? "REFUND" : "PAYMENT");
        texts.add(reversal ? new ReceiptNumber(row.getInt("o_year"), row.getLong("o_number")).text() : "");
        texts.add(row.getString("method"));
        texts.add(kind.budget());
        texts.add(row.getString("service_code"));
        texts.add(kind.service());
        texts.add(messages.getMessage(
                "requests.channel." + row.getString("channel"), null, row.getString("channel"), BULGARIAN));
        texts.add("");
        texts.add(row.getString("currency"));
        texts.add(row.getString("document"));
        texts.add(
                row.getObject("registration_year") == null
                        ? ""
                        : new RegistrationNumber(row.getInt("registration_year"), row.getLong("registration_number"))
                                .text());
        texts.add(row.getString("clerk_name"));
        texts.add(row.getString("desk"));
        texts.add(
                row.getObject("z_year") == null
                        ? ""
                        : new ReportNumber(row.getInt("z_year"), row.getLong("z_number")).text());
        texts.add(row.getString("bank_reference"));
        texts.add(row.getString("card_reference"));
        return new Line(
                texts.stream().map(text -> Objects.requireNonNullElse(text, "")).toList(),
                day,
                row.getBigDecimal("amount"));
    }
}
