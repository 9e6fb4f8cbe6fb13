package bg.gishe.imports.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a file as read by its mapping: values in the register's form, and what is wrong with the row by itself. */
final class Row {

    /** One thing wrong: names of field and reason, and the text that stands there. */
    record Fault(String field, @Nullable String value, String reason) {}

    final long line;
    final List<String> cells;
    final List<Fault> faults = new ArrayList<>(0);
    private final Map<String, Integer> places;
    private final @Nullable String[] values;

    Row(Subject subject, Mapping.Places mapping, SourceRow source) {
        this.line = source.line();
        this.cells = source.cells();
        this.places = subject.places();
        this.values = new String[subject.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = subject.fields().get(i);
            String text = mapping.text(i, cells);
            if (text.isEmpty() || text.equals("-")) {
                if (field.required()) {
                    fault(field.name(), null, "missing");
                }
                continue;
            }
            Cell.Read read = field.cell().of(text);
            if (read.faulty()) {
                fault(field.name(), text, read.reason());
            } else {
                values[i] = read.value();
            }
        }
    }

    @Nullable
    String get(String field) {
        return values[place(field)];
    }

    boolean has(String field) {
        return get(field) != null;
    }

    @Nullable
    LocalDate day(String field) {
        String text = get(field);
        return text == null ? null : LocalDate.parse(text);
    }

    /** Sets what follows from another value where the file says nothing. */
    void follows(String field, String value) {
        int place = place(field);
        if (values[place] == null) {
            values[place] = value;
        }
    }

    void fault(String field, @Nullable String value, String reason) {
        faults.add(new Fault(field, value, reason));
    }

    boolean readable() {
        return faults.isEmpty();
    }

    @Nullable
    String value(int index) {
        return values[index];
    }

    private int place(String field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException("No field " + field);
        }
        return place;
    }
}
