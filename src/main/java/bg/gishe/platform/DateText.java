package bg.gishe.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as Bulgarians type them, and as pages and papers show them: 24.11.2026, 24.11.2026 г., 4.1.2026, 4 януари 2026 г. and the ISO form. */
public final class DateText {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter IN_WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMMM uuuu")
            .toFormatter(Locale.of("bg"))
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern YEAR = Pattern.compile(" *г\\.?$");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private DateText() {}

    /** The day that was typed; nothing when it is not a day of the calendar. */
    public static Optional<LocalDate> parse(String typed) {
        String text = YEAR.matcher(CleanText.of(typed).strip()).replaceFirst("");
        try {
            LocalDate day = text.contains("-")
                    ? LocalDate.parse(text)
                    : LocalDate.parse(text, text.indexOf(' ') > 0 ? IN_WORDS : TYPED);
            // No official writes of other years, and not every column could hold them.
            return Optional.of(day).filter(one -> one.getYear() >= 1 && one.getYear() <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day as it stands in a field: 24.11.2026. */
    public static String write(LocalDate day) {
        return WRITTEN.format(day);
    }
}
