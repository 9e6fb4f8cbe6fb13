package bg.gishe.catalog.web;

import bg.gishe.catalog.Speed;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms of a service as typed, in hours; one that is empty is not offered. */
record TermsForm(
        @Pattern(regexp = HOURS, message = "{catalog.hours.wrong}") @Nullable
        String ordinary,

        @Pattern(regexp = HOURS, message = "{catalog.hours.wrong}") @Nullable
        String fast,

        @Pattern(regexp = HOURS, message = "{catalog.hours.wrong}") @Nullable
        String express) {

    private static final String HOURS = "\\s*([1-9][0-9]{0,3})?\\s*";

    static TermsForm of(Map<Speed, Duration> terms) {
        return new TermsForm(hours(terms, Speed.ORDINARY), hours(terms, Speed.FAST), hours(terms, Speed.EXPRESS));
    }

    Map<Speed, Duration> terms() {
        Map<Speed, Duration> terms = new EnumMap<>(Speed.class);
        term(terms, Speed.ORDINARY, ordinary);
        term(terms, Speed.FAST, fast);
        term(terms, Speed.EXPRESS, express);
        return terms;
    }

    private static void term(Map<Speed, Duration> terms, Speed speed, @Nullable String hours) {
        String typed = Typed.text(hours);
        if (!typed.isEmpty() && typed.matches(HOURS)) {
            terms.put(speed, Duration.ofHours(Integer.parseInt(typed)));
        }
    }

    private static String hours(Map<Speed, Duration> terms, Speed speed) {
        Duration term = terms.get(speed);
        return term == null ? "" : String.valueOf(term.toHours());
    }
}
