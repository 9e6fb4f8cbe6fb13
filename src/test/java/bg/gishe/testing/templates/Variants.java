package bg.gishe.testing.templates;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * All ways in which a value may be: first the usual one, with everything filled in, then those that differ from it in one thing. So their number
 * grows with the size of a model, not with its square.
 */
public class Variants {

    private final Supplier<List<Variant>> all;

    Variants(List<Variant> all) {
        this(() -> all);
    }

    /** Made when they are asked for, since more may be said about them until then. */
    Variants(Supplier<List<Variant>> all) {
        this.all = SingletonSupplier.of(all);
    }

    /** A value of this type, filled in by {@link InventedValues}; components of a record may be said with {@link RecordVariants#with}. */
    public static Variants of(Type type) {
        return InventedValues.of(type, 1);
    }

    /** A record of this type. */
    public static RecordVariants a(Class<?> type) {
        return new RecordVariants(type, Map.of(), 1, Map.of());
    }

    /** A list of such records: two of them, one, none, and one in every other way. */
    public static Variants many(Class<?> type) {
        return a(type).listed();
    }

    /** One of these values, the first being the usual one; null is a value as well. */
    public static Variants oneOf(@Nullable Object... values) {
        List<Variant> all = new ArrayList<>();
        for (@Nullable Object value : values == null ? new Object[] {null} : values) {
            all.add(new Variant(all.isEmpty() ? "" : "=" + InventedValues.shortly(value), value));
        }
        return new Variants(all);
    }

    /** A list of all of these, of the first alone, and of none. */
    public static Variants someOf(Object... values) {
        return oneOf(List.of(values), List.of(values[0]), List.of());
    }

    /** Such a value or nothing. */
    public static Variants maybe(@Nullable Object value) {
        return from(value).orNothing();
    }

    /** What was said: variants as they are, and any other value as the only one. */
    static Variants from(@Nullable Object said) {
        return said instanceof Variants variants ? variants : new Variants(List.of(new Variant("", said)));
    }

    /** The same, or nothing. */
    public Variants orNothing() {
        return plusValue("=null", null);
    }

    /** In the order of their unusualness; the first is the usual one. */
    List<Variant> all() {
        return Objects.requireNonNull(all.get());
    }

    /** The usual value. */
    @Nullable
    Object usual() {
        return all().getFirst().value();
    }

    /** The usual value, where it is one. */
    public Object usualValue() {
        return Objects.requireNonNull(usual());
    }

    /** All but the usual one. */
    List<Variant> others() {
        return all().subList(1, all().size());
    }

    /** What stands second in a list of such values. */
    Variants second() {
        return this;
    }

    /** Lists: two of them, one, none, and one in every other way beside another. */
    public Variants listed() {
        return listed(second());
    }

    Variants listed(Variants second) {
        List<Variant> lists = new ArrayList<>();
        lists.add(new Variant("", Arrays.asList(usual(), second.usual())));
        lists.add(new Variant("=[]", List.of()));
        lists.add(new Variant("=[one]", Arrays.asList(usual())));
        others().forEach(other -> lists.add(other.within("[0]", Arrays.asList(other.value(), second.usual()))));
        return new Variants(lists);
    }

    /** Lists with something in them only. */
    public Variants neverEmpty() {
        return new Variants(all().stream()
                .filter(one -> !(one.value() instanceof java.util.Collection<?> values && values.isEmpty()))
                .toList());
    }

    /** The same without those that cannot be. */
    public Variants never(java.util.function.Predicate<Object> impossible) {
        return new Variants(all().stream()
                .filter(one -> one.value() == null || !impossible.test(one.value()))
                .toList());
    }

    /** What becomes of each of them. */
    public Variants map(java.util.function.Function<Object, @Nullable Object> function) {
        return new Variants(all().stream()
                .map(one -> new Variant(
                        one.how(),
                        Optional.ofNullable(one.value()).map(function).orElse(null)))
                .toList());
    }

    Variants plusValue(String how, @Nullable Object value) {
        return new Variants(Stream.concat(all().stream(), Stream.of(new Variant(how, value)))
                .toList());
    }
}
