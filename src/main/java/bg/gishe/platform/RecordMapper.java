package bg.gishe.platform;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes records of the rows of a query: the component {@code requestedAt} is the column {@code requested_at}. A component that is a record of
 * several parts is made of the columns that begin with its name ({@code subject_id}, {@code subject_name}) and is null, where it may be, when
 * all of them are empty; a record of one part, such as an ЕГН, is one column. Which type is read how is said in {@link RowConverters}.
 *
 * <p>A column that the query lacks, and an empty one for a component that may not be null, is an error that names the column; a type of
 * which nothing is said, one that names the type.
 *
 * @param <T> the record
 */
public final class RecordMapper<T extends Record> implements RowMapper<T> {

    private final Class<T> type;
    private final Map<Class<?>, RowConverter<?>> own;
    private final SingletonSupplier<RowConverter<T>> whole;

    private RecordMapper(Class<T> type, Map<Class<?>, RowConverter<?>> own) {
        this.type = type;
        this.own = own;
        this.whole = SingletonSupplier.of(() -> composed(type));
    }

    /** A mapper of this record; made once and kept, as it looks the record through, which it does at the first row. */
    public static <T extends Record> RecordMapper<T> of(Class<T> type) {
        return new RecordMapper<>(type, Map.of());
    }

    /** The same, with a type that is read in its own way, wherever in the record it stands; also one of which only its owner knows how. */
    public <V> RecordMapper<T> with(Class<V> value, RowConverter<? extends V> converter) {
        Map<Class<?>, RowConverter<?>> all = new HashMap<>(own);
        all.put(value, converter);
        return new RecordMapper<>(type, all);
    }

    @Override
    public T mapRow(ResultSet row, int index) throws SQLException {
        return Objects.requireNonNull(whole.obtain().read(row, ""), "a row of nothing but empty columns");
    }

    private <R extends Record> RowConverter<R> composed(Class<R> record) {
        RecordComponent[] components = record.getRecordComponents();
        List<Part> parts = Arrays.stream(components).map(this::part).toList();
        MethodHandle constructor = constructor(record, components);
        return (row, prefix) -> {
            @Nullable Object[] values = new Object[parts.size()];
            boolean empty = true;
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).converter.read(row, prefix + parts.get(i).column);
                empty &= values[i] == null;
            }
            return empty ? null : record.cast(made(constructor, parts, prefix, values));
        };
    }

    private static Object made(MethodHandle constructor, List<Part> parts, String prefix, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !parts.get(i).nullable) {
                throw new IllegalStateException(
                        "The column " + prefix + parts.get(i).column + " is empty and may not be");
            }
        }
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Part part(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        String column =
                component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return new Part(column, nullable, converter(component));
    }

    private RowConverter<?> converter(RecordComponent component) {
        Class<?> value = component.getType();
        RowConverter<?> found = own.get(value);
        if (found == null && value.isRecord() && value.getRecordComponents().length > 1) {
            RowConverter<?> composed = composed(value.asSubclass(Record.class));
            return (row, column) -> composed.read(row, column + "_");
        }
        return found == null ? RowConverters.of(component.getGenericType()) : found;
    }

    /** The constructor of the record, as one that takes an array of its parts and gives an object. */
    private static MethodHandle constructor(Class<?> record, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(record, MethodHandles.lookup())
                    .findConstructor(record, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " cannot be made", e);
        }
    }

    private record Part(String column, boolean nullable, RowConverter<?> converter) {}
}
