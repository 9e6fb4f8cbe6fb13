package bg.gishe.testing.templates;

import bg.gishe.bank.CreditorReference;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.payments.ReceiptNumber;
import bg.gishe.people.Egn;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Lnch;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Values for a type: of the product's own kinds, and in every way that a page should tell apart. */
final class InventedValues {

    /** The day on which all pages of the tests are rendered. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Instant MOMENT = Instant.parse("2026-11-24T12:05:00Z");

    private InventedValues() {}

    /**
     * The ways of a component; what its type allows to be null is null in one of them.
     *
     * @param bound what the variables of the record stand for
     * @param which 1, or 2 for one that is not the same
     */
    static Variants of(AnnotatedType type, Map<Type, AnnotatedType> bound, int which) {
        AnnotatedType known = bound.getOrDefault(type.getType(), type);
        Variants values = known instanceof AnnotatedParameterizedType generic
                ? generic(raw(generic.getType()), arguments(generic, bound), which)
                : of(known.getType(), which);
        return type.isAnnotationPresent(Nullable.class) ? values.orNothing() : values;
    }

    static Variants of(Type type, int which) {
        Class<?> raw = raw(type);
        if (raw.isEnum()) {
            return Variants.oneOf((Object[]) raw.getEnumConstants());
        }
        if (raw.isSealed()) {
            return new Variants(Stream.of(raw.getPermittedSubclasses())
                    .flatMap(one -> of(one, which).all().stream())
                    .toList());
        }
        Variants plain = plain(raw, which);
        if (plain != null) {
            return plain;
        }
        if (raw.isRecord()) {
            return new RecordVariants(raw, Map.of(), which, Map.of());
        }
        throw new IllegalArgumentException("No values are known for " + type + ": say one");
    }

    private static @Nullable Variants plain(Class<?> type, int which) {
        return switch (type.getName()) {
            case "java.lang.String", "java.lang.Object" -> Variants.oneOf("Слово" + which, "");
            case "boolean", "java.lang.Boolean" -> Variants.oneOf(true, false);
            case "int", "java.lang.Integer" -> Variants.oneOf(1 + which, 1, 0);
            case "long", "java.lang.Long" -> Variants.oneOf(40L + which, 0L);
            case "java.math.BigDecimal" -> Variants.oneOf(new BigDecimal("12.50"), BigDecimal.ZERO);
            case "java.time.LocalDate" -> Variants.oneOf(TODAY.minusDays(which), TODAY, TODAY.plusDays(30));
            case "java.time.LocalTime" -> Variants.oneOf(LocalTime.of(14, 5));
            case "java.time.Instant" -> Variants.oneOf(MOMENT);
            case "java.time.OffsetDateTime" -> Variants.oneOf(OffsetDateTime.ofInstant(MOMENT, ZoneOffset.UTC));
            case "java.time.Duration" -> Variants.oneOf(Duration.ofHours(72), Duration.ZERO);
            case "java.util.UUID" -> Variants.oneOf(new UUID(0, which));
            case "org.joda.money.Money" -> Variants.oneOf(euro("2.56"), euro("0.00"), euro("-2.56"));
            case "bg.gishe.people.Egn" -> Variants.oneOf(Egn.of(LocalDate.of(1975, 1, 2), which));
            case "bg.gishe.people.Lnch" -> Variants.oneOf(Lnch.of(123456780 + which));
            case "bg.gishe.people.Ekatte" -> Variants.oneOf(new Ekatte("6885" + which));
            case "bg.gishe.catalog.ServiceCode" -> Variants.oneOf(new ServiceCode("SERVICE_" + which));
            case "bg.gishe.bank.CreditorReference" -> Variants.oneOf(CreditorReference.of(2026, which));
            case "bg.gishe.payments.ReceiptNumber" -> Variants.oneOf(new ReceiptNumber(2026, which));
            default -> null;
        };
    }

    private static Variants generic(Class<?> raw, AnnotatedType[] arguments, int which) {
        if (raw.isRecord()) {
            Map<Type, AnnotatedType> bound = new LinkedHashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                bound.put(raw.getTypeParameters()[i], arguments[i]);
            }
            return new RecordVariants(raw, bound, which, Map.of());
        }
        Variants first = of(arguments[0], Map.of(), which);
        Variants second = of(arguments[0], Map.of(), which + 1);
        if (raw == Optional.class) {
            return first.map(Optional::of).plusValue("=nothing", Optional.empty());
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Variants lists = first.listed(second);
            return raw.isAssignableFrom(List.class) ? lists : lists.map(list -> new LinkedHashSet<>((List<?>) list));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map(raw, first, second, of(arguments[1], Map.of(), which));
        }
        return of(raw, which);
    }

    private static Variants map(Class<?> raw, Variants key, Variants otherKey, Variants value) {
        List<Variant> maps = new ArrayList<>();
        maps.add(new Variant("", entries(raw, key.usual(), value.usual(), otherKey.usual(), value.usual())));
        maps.add(new Variant("={}", entries(raw)));
        value.others().forEach(other -> maps.add(other.within("{}", entries(raw, key.usual(), other.value()))));
        key.others().forEach(other -> maps.add(other.within("{key}", entries(raw, other.value(), value.usual()))));
        return new Variants(maps);
    }

    private static Map<Object, @Nullable Object> entries(Class<?> raw, @Nullable Object... keysAndValues) {
        Map<Object, @Nullable Object> map = raw == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static AnnotatedType[] arguments(AnnotatedParameterizedType type, Map<Type, AnnotatedType> bound) {
        return Stream.of(type.getAnnotatedActualTypeArguments())
                .map(argument -> bound.getOrDefault(argument.getType(), argument))
                .toArray(AnnotatedType[]::new);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static Money euro(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    /** The value in a few letters, for the name of a case. */
    static String shortly(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
