package bg.gishe.imports.bulk;

import bg.gishe.imports.CsvText;
import bg.gishe.imports.UnreadableFileException;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import org.jspecify.annotations.Nullable;

/** The records of a text with separators, streamed. */
final class CsvRows implements RowSource {

    private final CloseableIterator<CsvRecord> records;
    private long line;

    CsvRows(InputStream bytes, CsvText text) {
        records = CsvReader.builder()
                .fieldSeparator(text.separator())
                .maxBufferSize(4 * CsvText.LONGEST_QUOTED)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .ofCsvRecord(new InputStreamReader(bytes, text.charset()))
                .iterator();
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord next = records.next();
            line = next.getStartingLineNumber();
            String first = next.getField(0);
            if (line == 1 && first.startsWith("\ufeff")) {
                java.util.List<String> cells = new java.util.ArrayList<>(next.getFields());
                cells.set(0, first.substring(1));
                return new SourceRow(1, cells);
            }
            return new SourceRow(line, next.getFields());
        } catch (CsvParseException e) {
            throw new UnreadableFileException("row-too-long", line + 1);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
