package bg.gishe.imports.bulk;

import bg.gishe.imports.UnreadableFileException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first sheet, streamed. A formula comes as its text and is never evaluated, nor its last value believed. */
final class XlsxRows implements RowSource {

    /** Parts of a number's format that are no pattern: quoted, in brackets, after a backslash. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long line;

    XlsxRows(Path file) throws IOException {
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (RuntimeException e) {
            throw new UnreadableFileException("workbook-broken");
        }
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            line = row.getRowNum();
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                Cell cell = row.getCell(i);
                cells.add(cell == null ? "" : text(cell));
            }
            return new SourceRow(line, cells);
        } catch (ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            throw new UnreadableFileException("workbook-row", line + 1);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case FORMULA -> "=" + Objects.requireNonNullElse(cell.getFormula(), "");
            case NUMBER ->
                isTime(cell)
                        ? moment(cell)
                        : new BigDecimal(cell.getRawValue())
                                .stripTrailingZeros()
                                .toPlainString();
            case STRING, BOOLEAN, ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "");
        };
    }

    /** A serial number in a cell of dates is a day; one below 1 is a time of day. */
    private static String moment(Cell cell) {
        LocalDateTime moment = cell.asDate();
        if (new BigDecimal(cell.getRawValue()).compareTo(BigDecimal.ONE) < 0) {
            LocalTime time = moment.plusSeconds(30).toLocalTime();
            return "%02d:%02d".formatted(time.getHour(), time.getMinute());
        }
        return moment.toLocalDate().toString();
    }

    private static boolean isTime(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            String pattern = LITERAL.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
            return pattern.chars().anyMatch(letter -> letter == 'd' || letter == 'y' || letter == 'h');
        }
        Integer id = cell.getDataFormatId();
        return id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 47)
                        || (id >= 50 && id <= 58));
    }
}
