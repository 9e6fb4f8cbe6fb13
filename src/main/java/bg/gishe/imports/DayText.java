package bg.gishe.imports;

import bg.gishe.platform.DateText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as files write them: 24.11.2026, 24.11.2026 г., 24/11/2026, 24-11-2026, 2026-11-24, with or without midnight, and 24 март 2026 г.; fast, for millions. */
final class DayText {

    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?Z?$");

    private DayText() {}

    static Optional<LocalDate> parse(String text) {
        String day = withoutMidnight(text);
        if (day.endsWith("г.") || day.endsWith("г")) {
            day = day.substring(0, day.lastIndexOf('г')).strip();
        }
        if (day.indexOf(' ') > 0) {
            return DateText.parse(day);
        }
        int[] parts = new int[3];
        int[] digits = new int[3];
        int part = 0;
        char separator = 0;
        for (int i = 0; i < day.length(); i++) {
            char c = day.charAt(i);
            if (c >= '0' && c <= '9' && digits[part] < 4) {
                parts[part] = parts[part] * 10 + c - '0';
                digits[part]++;
            } else if ((c == '.' || c == '/' || c == '-')
                    && (separator == 0 || c == separator)
                    && part < 2
                    && digits[part] > 0) {
                separator = c;
                part++;
            } else {
                return Optional.empty();
            }
        }
        boolean yearFirst = digits[0] == 4;
        if (part != 2 || digits[1] > 2 || digits[yearFirst ? 2 : 0] > 2 || digits[yearFirst ? 0 : 2] != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    yearFirst
                            ? LocalDate.of(parts[0], parts[1], parts[2])
                            : LocalDate.of(parts[2], parts[1], parts[0]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String withoutMidnight(String text) {
        return text.indexOf(':') < 0 ? text : MIDNIGHT.matcher(text).replaceFirst("");
    }
}
