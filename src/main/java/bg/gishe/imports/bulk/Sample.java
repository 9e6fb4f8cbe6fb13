package bg.gishe.imports.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a file looks like: its headings, and its first rows by which a column is known. */
record Sample(List<String> headings, List<List<String>> examples) {

    private static final int ROWS = 5;
    private static final int LONGEST_CELL = 200;

    static Sample of(SourceFile file) throws IOException {
        try (RowSource rows = file.open()) {
            SourceRow heading = rows.next();
            List<List<String>> examples = new ArrayList<>();
            for (SourceRow next = rows.next(); next != null && examples.size() < ROWS; next = rows.next()) {
                examples.add(next.stripped().stream().map(Sample::storable).toList());
            }
            return new Sample(heading == null ? List.of() : heading.stripped(), examples);
        }
    }

    /** Whether it is text throughout; what a column is headed must stay as the file has it. */
    boolean isStorable() {
        return headings.stream().noneMatch(heading -> heading.indexOf('\0') >= 0);
    }

    private static String storable(String cell) {
        return cell.substring(0, Math.min(cell.length(), LONGEST_CELL)).replace("\0", "");
    }
}
