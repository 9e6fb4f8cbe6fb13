package bg.gishe.testing.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Named values in all ways: each in each of its ways while the others are as usual. So a model of a page is. */
public final class NamedVariants extends Variants {

    private final Map<String, Variants> values;

    NamedVariants(Map<String, Variants> values) {
        super(() -> build(values));
        this.values = values;
    }

    /** Nothing yet. */
    public static NamedVariants none() {
        return new NamedVariants(Map.of());
    }

    /** The same with this: a value, or variants of it. */
    public NamedVariants with(String name, @Nullable Object value) {
        Map<String, Variants> more = new LinkedHashMap<>(values);
        more.put(name, Variants.from(value));
        return new NamedVariants(more);
    }

    /** The same with only these in all their ways, and everything else as usual. */
    public NamedVariants varying(Predicate<String> which) {
        Map<String, Variants> fewer = new LinkedHashMap<>();
        values.forEach((name, value) -> fewer.put(name, which.test(name) ? value : Variants.from(value.usual())));
        return new NamedVariants(fewer);
    }

    private static List<Variant> build(Map<String, Variants> values) {
        Map<String, @Nullable Object> usual = new LinkedHashMap<>();
        values.forEach((name, value) -> usual.put(name, value.usual()));
        List<Variant> all = new ArrayList<>();
        all.add(new Variant("", usual));
        values.forEach((name, value) -> value.others().forEach(other -> {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>(usual);
            changed.put(name, other.value());
            all.add(other.within(name, changed));
        }));
        return all;
    }
}
