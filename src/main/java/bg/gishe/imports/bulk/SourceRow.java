package bg.gishe.imports.bulk;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line its line in a text, its row in a sheet; the heading is the first
 */
public record SourceRow(long line, List<String> cells) {

    /** Its cells without spaces around, as headings are compared. */
    List<String> stripped() {
        return cells.stream().map(String::strip).toList();
    }
}
