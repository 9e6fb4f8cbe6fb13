package bg.gishe.imports;

import bg.gishe.platform.PaperAlphabet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file: values in the register's form, and what is wrong with the row by itself. */
public final class Row {

    /** One thing wrong: names of field and reason, and the text that stands there. */
    public record Fault(String field, @Nullable String value, String reason) {}

    private final Subject subject;
    private final long line;
    private final List<Fault> faults = new ArrayList<>(0);
    private final @Nullable String[] values;

    private Row(Subject subject, long line) {
        this.subject = subject;
        this.line = line;
        this.values = new String[subject.fields().size()];
    }

    /**
     * Reads the row and asks the rules of its subject.
     *
     * @param texts what stands in the file, cleaned, a text for each field of the subject; empty where nothing does
     */
    public static Row read(Subject subject, long line, List<String> texts, PaperAlphabet paper, LocalDate today) {
        Row row = new Row(subject, line);
        for (int i = 0; i < row.values.length; i++) {
            row.values[i] = row.read(subject.fields().get(i), texts.get(i), paper);
        }
        subject.rule().check(row, today);
        return row;
    }

    private @Nullable String read(Field field, String text, PaperAlphabet paper) {
        if (text.isEmpty() || text.equals("-")) {
            if (field.required()) {
                fault(field.name(), null, "missing");
            }
            return null;
        }
        Cell.Read read = field.cell().of(text);
        if (read.isFault()) {
            fault(field.name(), text, read.reason());
            return null;
        }
        if (read.reachesPaper() && !paper.canPrint(read.value())) {
            fault(field.name(), text, "letter-unprintable");
            return null;
        }
        return read.value();
    }

    /** Its line in a text, its row in a sheet. */
    public long line() {
        return line;
    }

    /** What is wrong with it by itself. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether nothing is wrong with it by itself. */
    public boolean isReadable() {
        return faults.isEmpty();
    }

    /** The value of the field in the register's form; null when the file does not say it. */
    public @Nullable String get(String field) {
        return values[subject.place(field)];
    }

    /** The value of the field at this place among the subject's. */
    public @Nullable String value(int place) {
        return values[place];
    }

    /** Whether the field has a value. */
    public boolean has(String field) {
        return get(field) != null;
    }

    /** The day that the field names. */
    public @Nullable LocalDate day(String field) {
        String text = get(field);
        return text == null ? null : LocalDate.parse(text);
    }

    /** Sets what follows from another value where the file says nothing. */
    public void follows(String field, String value) {
        int place = subject.place(field);
        if (values[place] == null) {
            values[place] = value;
        }
    }

    /** Objects to the row; {@code reason} is the last part of a message key. */
    public void fault(String field, @Nullable String value, String reason) {
        faults.add(new Fault(field, value, reason));
    }

    /** Objects when the field has no value, unless something is said about it already. */
    public void require(String field) {
        if (!has(field) && faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            fault(field, null, "missing");
        }
    }

    /** Objects to a day that has not come yet. */
    public void rejectFuture(String field, LocalDate today) {
        LocalDate day = day(field);
        if (day != null && day.isAfter(today)) {
            fault(field, day.toString(), "in-the-future");
        }
    }
}
