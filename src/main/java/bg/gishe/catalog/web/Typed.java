package bg.gishe.catalog.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the fields of a form of the catalogue. */
final class Typed {

    private Typed() {}

    /** The text without what surrounds it; empty where nothing was typed. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The lines that say something. */
    static List<String> lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Those of the list that were chosen, in its order. */
    static <E extends Enum<E>> Set<E> chosen(Class<E> list, @Nullable List<String> names) {
        Set<E> chosen = EnumSet.noneOf(list);
        Stream.of(list.getEnumConstants())
                .filter(one -> names != null && names.contains(one.name()))
                .forEach(chosen::add);
        return chosen;
    }

    static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
