package bg.gishe.tariff.ordinance;

import bg.gishe.tariff.FeeExemption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two versions side by side, row by row. */
public record Comparison(
        List<Row<OrdinanceText.Fee>> fees,
        List<Row<OrdinanceText.Reduction>> reductions,
        List<Row<FeeExemption>> exemptions) {

    /** What has become of a row. */
    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED;

        /** Whether it stays as it is. */
        public boolean isSame() {
            return this == SAME;
        }

        /** Whether it says something else. */
        public boolean isChanged() {
            return this == CHANGED;
        }

        /** Whether it is new. */
        public boolean isAdded() {
            return this == ADDED;
        }

        /** Whether it falls away. */
        public boolean isRemoved() {
            return this == REMOVED;
        }
    }

    /** The same row before and after; one of them is null where it was added or removed. */
    public record Row<T>(@Nullable T before, @Nullable T after, Change change) {

        /** The row as it is, or as it was. */
        public T any() {
            return after != null ? after : Objects.requireNonNull(before);
        }

        /** Whether anything of it is otherwise than before. */
        public boolean isChanged() {
            return change != Change.SAME;
        }

        private static <T> Row<T> of(@Nullable T before, @Nullable T after) {
            Change change = before == null
                    ? Change.ADDED
                    : after == null ? Change.REMOVED : before.equals(after) ? Change.SAME : Change.CHANGED;
            return new Row<>(before, after, change);
        }
    }

    /** Compares two texts. */
    public static Comparison of(OrdinanceText before, OrdinanceText after) {
        return new Comparison(
                rows(before.fees(), after.fees(), OrdinanceText.Fee::key),
                rows(before.reductions(), after.reductions(), OrdinanceText.Reduction::key),
                rows(before.exemptions(), after.exemptions(), FeeExemption::code));
    }

    /** How many rows are not the same. */
    public long differences() {
        return Stream.of(fees, reductions, exemptions)
                .flatMap(List::stream)
                .filter(row -> row.change() != Change.SAME)
                .count();
    }

    private static <T, K> List<Row<T>> rows(List<T> before, List<T> after, Function<T, K> key) {
        Map<K, T> remaining = new LinkedHashMap<>();
        after.forEach(row -> remaining.put(key.apply(row), row));
        List<Row<T>> rows = new ArrayList<>();
        for (T row : before) {
            rows.add(Row.of(row, remaining.remove(key.apply(row))));
        }
        remaining.values().forEach(row -> rows.add(Row.of(null, row)));
        return rows;
    }
}
