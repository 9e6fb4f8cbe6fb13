package bg.gishe.people;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a person (ЗГР, чл. 9): own, father's and family name. A foreigner may lack the last two.
 */
public record PersonNames(
        String given, @Nullable String middle, @Nullable String family) {

    /** All names, with spaces between. */
    public String full() {
        return parts().collect(Collectors.joining(" "));
    }

    /** Initials as shown to the public, e.g. "И. Г. П.". */
    public String initials() {
        return parts().map(name -> name.substring(0, 1) + ".").collect(Collectors.joining(" "));
    }

    private Stream<String> parts() {
        return Stream.of(given, middle, family).filter(Objects::nonNull);
    }
}
