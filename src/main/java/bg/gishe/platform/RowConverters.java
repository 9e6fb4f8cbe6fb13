package bg.gishe.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * How each type is read from a row: the one place that knows that a moment is a {@code timestamptz}, an amount two columns, a constant its
 * name, a list an array or a JSON text.
 */
public final class RowConverters {

    private static final Set<Class<?>> BY_DRIVER = Set.of(
            String.class,
            Boolean.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            byte[].class,
            UUID.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    private RowConverters() {}

    /**
     * The converter of a type.
     *
     * @throws IllegalArgumentException when nothing is said about the type
     */
    static RowConverter<?> of(Type type) {
        Class<?> raw = ClassUtils.resolvePrimitiveIfNecessary(
                (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type));
        if (BY_DRIVER.contains(raw)) {
            return (row, column) -> JdbcUtils.getResultSetValue(row, row.findColumn(column), raw);
        }
        if (raw == Instant.class) {
            return RowConverters::instant;
        }
        if (raw == Money.class) {
            return RowConverters::money;
        }
        if (raw.isEnum()) {
            return constant(raw);
        }
        if (raw == List.class || raw == Set.class || raw == Map.class) {
            return collection((ParameterizedType) type);
        }
        if (raw.isRecord() && raw.getRecordComponents().length == 1) {
            return wrapped(raw);
        }
        throw new IllegalArgumentException("No converter of a row says how to read " + type);
    }

    /** A moment, from a {@code timestamptz}. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Money: {@code amount} with {@code currency}; of another name {@code fee} it is {@code fee_amount} with {@code fee_currency}. */
    public static @Nullable Money money(ResultSet row, String column) throws SQLException {
        String amount = column.endsWith("amount") ? column : column + "_amount";
        BigDecimal sum = row.getBigDecimal(amount);
        String currency = amount.substring(0, amount.length() - "amount".length()) + "currency";
        return sum == null ? null : Money.of(CurrencyUnit.of(row.getString(currency)), sum);
    }

    private static RowConverter<?> constant(Class<?> type) {
        Map<String, Object> names = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(one -> ((Enum<?>) one).name(), one -> one));
        return (row, column) -> {
            String name = row.getString(column);
            if (name != null && !names.containsKey(name)) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
            }
            return name == null ? null : names.get(name);
        };
    }

    /** A value of one part, such as a code, is stored as that part. */
    private static RowConverter<?> wrapped(Class<?> type) {
        var part = type.getRecordComponents()[0];
        RowConverter<?> inner = of(part.getGenericType());
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor(part.getType());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        return (row, column) -> {
            Object value = inner.read(row, column);
            return value == null ? null : BeanUtils.instantiateClass(constructor, value);
        };
    }

    private static RowConverter<?> collection(ParameterizedType type) {
        JavaType whole = JSON.constructType(type);
        return (row, column) -> {
            Object stored = row.getObject(column);
            if (stored == null) {
                return null;
            }
            Object read = stored instanceof Array array
                    ? JSON.convertValue(array.getArray(), whole)
                    : JSON.readValue(row.getString(column), whole);
            return ordered(read, type.getActualTypeArguments()[0]);
        };
    }

    /** Constants stand in the order of their type, whatever the order in which they were stored. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object ordered(Object read, Type of) {
        if (!(of instanceof Class<?> element) || !element.isEnum()) {
            return read;
        }
        if (read instanceof Map<?, ?> map) {
            Map all = new EnumMap(element);
            all.putAll(map);
            return all;
        }
        if (read instanceof Set<?> set) {
            Set all = EnumSet.noneOf((Class) element);
            all.addAll(set);
            return all;
        }
        return read;
    }
}
