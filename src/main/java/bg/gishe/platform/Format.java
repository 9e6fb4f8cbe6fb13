package bg.gishe.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How values stand on screen: 24.11.2026 г., 14:05 ч., 5,11 €. Templates know it as {@code @fmt}. */
@Component("fmt")
public class Format {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy'\u00a0г.'", Locale.of("bg"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm'\u00a0ч.'", Locale.of("bg"));

    private final Clock clock;

    Format(Clock clock) {
        this.clock = clock;
    }

    /** "24.11.2026 г.", or nothing. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** "24.11.2026", as a day stands in a field, or nothing. */
    public String field(@Nullable LocalDate day) {
        return day == null ? "" : DateText.write(day);
    }

    /** "14:05 ч." in Bulgarian time. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(clock.getZone()));
    }

    /** "24.11.2026 г., 14:05 ч." in Bulgarian time. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : DATE.format(instant.atZone(clock.getZone())) + ", " + time(instant);
    }

    /** "5,11 €". */
    public String money(@Nullable Money money) {
        return money == null ? "" : AmountText.write(money);
    }

    /** Any value of a message: dates and amounts as above, others as they are. */
    public Object argument(Object value) {
        return switch (value) {
            case LocalDate day -> date(day);
            case Money money -> money(money);
            // Numbers in sentences are years, counts and act numbers: no grouping.
            case Number number -> number.toString();
            default -> value;
        };
    }

    /** The values of a message in their written form. */
    public Object[] arguments(java.util.List<Object> values) {
        return values.stream().map(this::argument).toArray();
    }
}
