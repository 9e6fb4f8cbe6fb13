package bg.gishe.imports.bulk;

import bg.gishe.imports.Field;
import bg.gishe.imports.Row;
import bg.gishe.imports.Subject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows and their faults to staging by COPY, in the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Staging {

    private final DataSource source;

    Staging(DataSource source) {
        this.source = source;
    }

    void write(long run, Subject subject, List<Row> rows) {
        StringBuilder text = new StringBuilder();
        StringBuilder faults = new StringBuilder();
        for (Row row : rows) {
            text.append(run)
                    .append('\t')
                    .append(row.line())
                    .append('\t')
                    .append(row.isReadable() ? "NEW" : "UNREADABLE");
            for (int i = 0; i < subject.fields().size(); i++) {
                cell(text.append('\t'), row.value(i));
            }
            text.append('\n');
            for (Row.Fault fault : row.faults()) {
                faults.append(run)
                        .append('\t')
                        .append(row.line())
                        .append("\tREADING\t")
                        .append(fault.field())
                        .append('\t');
                String value = fault.value();
                cell(
                        faults,
                        value == null
                                ? null
                                : value.substring(0, Math.min(200, value.length()))
                                        .replace("\0", ""));
                faults.append('\t').append(fault.reason()).append('\n');
            }
        }
        String columns = subject.fields().stream().map(Field::column).collect(Collectors.joining(", "));
        copy("COPY " + subject.table() + " (run_id, line, state, " + columns + ") FROM STDIN", text);
        copy("COPY import_fault (run_id, line, origin, field, value, reason) FROM STDIN", faults);
    }

    private void copy(String sql, StringBuilder text) {
        if (text.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("Staging refused a batch, state " + e.getSQLState());
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void cell(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }
}
