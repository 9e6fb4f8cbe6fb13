package bg.gishe.acts.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hours as officials type them: 9:05, 14.30, 14:30 ч. */
final class TimeText {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm");

    private TimeText() {}

    static Optional<LocalTime> parse(@Nullable String typed) {
        String text = typed == null ? "" : typed.replace("ч.", "").strip().replace('.', ':');
        try {
            return Optional.of(LocalTime.parse(text, TYPED));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
