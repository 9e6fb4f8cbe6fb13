package bg.gishe.imports.bulk;

import bg.gishe.platform.CleanText;
import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line its line in a text, its row in a sheet; the heading is the first
 */
public record SourceRow(long line, List<String> cells) {

    /** Its cells cleaned and without spaces around, as headings are compared. */
    List<String> stripped() {
        return cells.stream().map(cell -> CleanText.of(cell).strip()).toList();
    }
}
