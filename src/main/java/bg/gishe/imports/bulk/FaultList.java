package bg.gishe.imports.bulk;

import bg.gishe.imports.PeopleShown;
import bg.gishe.platform.RecordMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong with the rows of a run, as a file that a spreadsheet opens: line, column, value, reason and hint. */
@Component
public class FaultList {

    private static final String FAULTS =
            "SELECT line, field, coalesce(value, '') AS value, reason FROM import_fault WHERE run_id = :run ORDER BY line, field";

    private record Fault(long line, String field, String value, String reason) {}

    private static final RecordMapper<Fault> FAULT = RecordMapper.of(Fault.class);
    private static final RecordMapper<Reason> REASON = RecordMapper.of(Reason.class);

    private static final Locale BULGARIAN = Locale.of("bg");

    private final JdbcClient jdbc;
    private final PeopleShown shown;
    private final Runs runs;
    private final FieldWords fields;
    private final MessageSource messages;

    FaultList(JdbcClient jdbc, PeopleShown shown, Runs runs, FieldWords fields, MessageSource messages) {
        this.jdbc = jdbc;
        this.shown = shown;
        this.runs = runs;
        this.fields = fields;
        this.messages = messages;
    }

    /** Why rows wait, and how many for each reason; the commonest first. */
    @Transactional(readOnly = true)
    public List<Reason> reasons(long run) {
        return jdbc.sql("""
                        SELECT field, reason, count(*) AS times, min(line) AS first_line FROM import_fault WHERE run_id = :run
                         GROUP BY field, reason ORDER BY times DESC, field, reason LIMIT 50
                        """).param("run", run).query(REASON).list();
    }

    /** A reason for which rows wait. */
    public record Reason(String field, String reason, long times, long firstLine) {}

    /** Those of the population register whose numbers stand among the values, the first thousand. */
    @Transactional(readOnly = true)
    List<Long> people(long run) {
        List<String> numbers = jdbc.sql(
                        "SELECT DISTINCT value FROM import_fault WHERE run_id = :run AND value ~ '^[0-9]{10}$'")
                .param("run", run)
                .query(String.class)
                .list();
        return shown.withNumbers(numbers);
    }

    /** Writes the faults in the order of lines, for the console of whoever brings the file in; it streams. */
    @Transactional(readOnly = true)
    public void write(long run, Writer out) throws IOException {
        Map<String, String> headings = runs.find(run).map(Run::mapping).orElse(Map.of());
        // Spreadsheets know UTF-8 by its mark only.
        out.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            csv.writeRecord(
                    text("imports.list.line"),
                    text("imports.list.column"),
                    text("imports.list.value"),
                    text("imports.list.reason"),
                    text("imports.list.hint"));
            try (Stream<Fault> all = jdbc.sql(FAULTS).param("run", run).withFetchSize(1000).query(FAULT).stream()) {
                all.forEach(fault -> csv.writeRecord(
                        Long.toString(fault.line),
                        column(fault.field, headings),
                        neutral(fault.value),
                        text("imports.reason." + fault.reason),
                        text("imports.hint." + fault.reason)));
            }
        }
    }

    /** The column as the file heads it, with what it stands for where that is not the same. */
    private String column(String field, Map<String, String> headings) {
        String name = fields.of(field, BULGARIAN);
        String heading = headings.get(field);
        return heading == null || heading.equalsIgnoreCase(name) ? name : neutral(heading) + " (" + name + ")";
    }

    /** A cell that a spreadsheet would take for a formula, also behind spaces, becomes plain text. */
    static String neutral(String value) {
        String text = value.strip();
        return !value.isEmpty()
                        && ("\t\r\n".indexOf(value.charAt(0)) >= 0
                                || (!text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0))
                ? "'" + value
                : value;
    }

    private String text(String key) {
        return messages.getMessage(key, null, BULGARIAN);
    }
}
