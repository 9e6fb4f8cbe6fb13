package bg.gishe.testing;

import bg.gishe.certificates.facts.CertifiedFacts;
import bg.gishe.people.Sex;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of which no two are alike, every one of them known: where one is printed or attached, nobody can take it for another. */
public final class UniqueFacts {

    private final Sex sex;
    private int made;

    private UniqueFacts(Sex sex) {
        this.sex = sex;
    }

    /** All that such a document can say; of men with ЕГН, or of women with ЛНЧ. */
    public static <F extends CertifiedFacts> F of(Class<F> facts, Sex sex) {
        return facts.cast(new UniqueFacts(sex).record(facts, Map.of()));
    }

    private Object value(String name, Type type, Map<TypeVariable<?>, Type> bound) {
        Type actual = type instanceof TypeVariable<?> variable ? bound.get(variable) : type;
        if (actual instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Type item = generic.getActualTypeArguments()[0];
            return List.of(value(name, item, bound), value(name, item, bound));
        }
        if (actual instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Map<TypeVariable<?>, Type> inner = new HashMap<>();
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                Type argument = generic.getActualTypeArguments()[i];
                inner.put(
                        raw.getTypeParameters()[i],
                        argument instanceof TypeVariable<?> variable ? bound.get(variable) : argument);
            }
            return record(raw, inner);
        }
        Class<?> plain = (Class<?>) actual;
        return plain.isRecord() ? record(plain, bound) : simple(name, plain);
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getName(), component.getGenericType(), bound))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object simple(String name, Class<?> type) {
        made++;
        return switch (type.getSimpleName()) {
            case "LocalDate" -> LocalDate.of(1921, 1, 1).plusDays(397L * made);
            case "LocalTime" -> LocalTime.of(made % 24, 37);
            case "Sex" -> sex;
            case "String" -> text(name);
            default -> throw new IllegalStateException("No value for " + name + " of " + type);
        };
    }

    private Object text(String name) {
        if (name.equals("egn") || name.equals("lnch")) {
            return name.equals("egn") == (sex == Sex.MALE)
                    ? "%010d".formatted(7_000_000_003L + 1_000_037L * made)
                    : null;
        }
        return "Ж" + letter(made / 28) + letter(made % 28) + "щ";
    }

    private static char letter(int number) {
        return (char) ('а' + number);
    }
}
