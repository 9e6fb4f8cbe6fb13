package bg.gishe.testing;

import bg.gishe.documents.MissingLetter;
import bg.gishe.imports.Row;
import bg.gishe.imports.Subject;
import bg.gishe.platform.CleanText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Rows of files as they are read: what a test says of the fields, and nothing of the others. */
public final class RowsOfFiles {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private RowsOfFiles() {}

    /** The row of these texts, one of which is changed. */
    public static Row read(Subject subject, Map<String, String> texts, String field, String text) {
        List<String> cells = subject.fields().stream()
                .map(each -> each.name().equals(field) ? text : texts.getOrDefault(each.name(), ""))
                .map(CleanText::of)
                .map(String::strip)
                .toList();
        return Row.read(subject, 2, cells, letters -> MissingLetter.in(letters).isEmpty(), TODAY);
    }
}
