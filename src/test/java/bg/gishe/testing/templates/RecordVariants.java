package bg.gishe.testing.templates;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record in all ways: each component in each of its ways while the others are as usual. What the record's own constructor refuses does not exist
 * and is left out. Components go by their names, so that a record may get new ones without a change here.
 */
public final class RecordVariants extends Variants {

    private final Class<?> type;
    private final Map<Type, AnnotatedType> bound;
    private final int which;
    private final Map<String, Variants> said;

    /** @param bound what the variables of the type stand for */
    RecordVariants(Class<?> type, Map<Type, AnnotatedType> bound, int which, Map<String, Variants> said) {
        super(() -> build(type, bound, which, said));
        this.type = type;
        this.bound = bound;
        this.which = which;
        this.said = said;
    }

    /** The same with this component so: a value, or variants of it. */
    public RecordVariants with(String component, @Nullable Object value) {
        Map<String, Variants> more = new HashMap<>(said);
        more.put(component, Variants.from(value));
        return new RecordVariants(type, bound, which, more);
    }

    /** The type of the record. */
    public Class<?> type() {
        return type;
    }

    @Override
    Variants second() {
        Map<String, Variants> others = new HashMap<>();
        said.forEach((name, value) -> others.put(name, value.second()));
        return new RecordVariants(type, bound, which + 1, others);
    }

    private static List<Variant> build(
            Class<?> type, Map<Type, AnnotatedType> bound, int which, Map<String, Variants> said) {
        Map<String, Variants> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(
                    component.getName(),
                    said.containsKey(component.getName())
                            ? said.get(component.getName())
                            : InventedValues.of(component.getAnnotatedType(), bound, which));
        }
        said.keySet().stream().filter(name -> !components.containsKey(name)).forEach(name -> {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component " + name);
        });
        List<String> names = List.copyOf(components.keySet());
        Object[] usual = components.values().stream().map(Variants::usual).toArray();
        List<Variant> all = new ArrayList<>();
        all.add(new Variant(
                "",
                create(type, usual)
                        .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " refuses "
                                + Arrays.toString(usual) + ": say its components"))));
        for (int i = 0; i < usual.length; i++) {
            for (Variant other : components.get(names.get(i)).others()) {
                Object[] changed = usual.clone();
                changed[i] = other.value();
                String place = "." + names.get(i);
                create(type, changed).ifPresent(one -> all.add(other.within(place, one)));
            }
        }
        return all;
    }

    private static Optional<Object> create(Class<?> type, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " cannot be made of " + Arrays.toString(values), e);
        }
    }
}
