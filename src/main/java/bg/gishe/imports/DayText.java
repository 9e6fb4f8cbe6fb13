package bg.gishe.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as files write them: 24.11.2026, 24.11.2026 г., 24/11/2026, 24-11-2026, 2026-11-24, with or without midnight; fast, for millions. */
final class DayText {

    private DayText() {}

    static Optional<LocalDate> parse(String text) {
        String day = text.endsWith("г.") ? text.substring(0, text.length() - 2).strip() : text;
        int midnight = day.indexOf(" 00:00") + day.indexOf("T00:00") + 1;
        if (midnight > 0 && day.substring(midnight + 6).matches("(:00(\\.0+)?)?")) {
            day = day.substring(0, midnight);
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
}
