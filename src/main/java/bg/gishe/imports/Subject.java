package bg.gishe.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the rows of a file are: said by the module that owns what they tell of, and read by the engine, which knows nothing of it. */
public final class Subject {

    /** What is wrong with a row by itself, and what follows from its values. */
    @FunctionalInterface
    public interface RowRule {

        /** Adds to the row its faults and what follows. */
        void check(Row row, LocalDate today);
    }

    private final String code;
    private final String table;
    private final List<Field> fields;
    private final List<String> oneOf;
    private final RowRule rule;
    private final Map<String, Integer> places;

    /**
     * @param code how runs and saved columns name it in the database; part of its message keys
     * @param table its table of staging
     * @param fields in the order of the page and of staging
     * @param oneOf fields of which one at least needs a column; empty where nothing is asked beyond the required fields
     */
    public Subject(String code, String table, List<Field> fields, List<String> oneOf, RowRule rule) {
        this.code = code;
        this.table = table;
        this.fields = List.copyOf(fields);
        this.oneOf = List.copyOf(oneOf);
        this.rule = rule;
        this.places = IntStream.range(0, fields.size())
                .boxed()
                .collect(Collectors.toMap(i -> fields.get(i).name(), i -> i));
    }

    /** Its name in the database. */
    public String code() {
        return code;
    }

    /** Its table of staging. */
    public String table() {
        return table;
    }

    /** Its fields, in the order of the page and of staging. */
    public List<Field> fields() {
        return fields;
    }

    /** Message key of its name. */
    public String key() {
        return "imports.subject." + code;
    }

    /** Whether it asks for one of several fields, and none of them has a column. */
    public boolean lacksOneOf(Map<String, String> headings) {
        return !oneOf.isEmpty() && oneOf.stream().noneMatch(headings::containsKey);
    }

    RowRule rule() {
        return rule;
    }

    /** @throws IllegalArgumentException when it has no such field */
    int place(String field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException("No field " + field);
        }
        return place;
    }

    @Override
    public String toString() {
        return code;
    }
}
