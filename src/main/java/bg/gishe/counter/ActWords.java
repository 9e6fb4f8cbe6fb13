package bg.gishe.counter;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.ActQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An act as one writes it: "12/2011", "акт за раждане № 0012/24.11.2011 г., гр. Стара Загора", "акт 12 от 2011 Казанлък". */
final class ActWords {

    private static final String KIND = "(?:за )?(?<kind>раждане|граждански брак|брак|смърт)";
    private static final String YEAR =
            "(?:(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.)?(?<year>(?:18|19|20)\\d{2})(?: ?г\\.?)?";
    private static final String PLACE = "(?:[ ,]+(?:в |община )?(?:гр\\.? ?|с\\.? )?(?<place>\\p{L}[\\p{L} .\\-]*))?";
    private static final Pattern ACT = Pattern.compile("(?<act>акт|akt)? ?(?:" + KIND
            + ")? ?(?:№|no\\.?|#)? ?(?<number>\\d{1,6})(?<slash> ?/ ?| от | )" + YEAR + PLACE);
    private static final Pattern NO_YEAR =
            Pattern.compile("(?:акт|akt) ?(?:" + KIND + ")? ?(?:№|no\\.?|#)? ?\\d{0,6}[ /]?");

    private ActWords() {}

    /** The act in the text, or that a year is missing; empty when the text is of another form. */
    static Optional<? extends DeskInput> of(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        Matcher act = ACT.matcher(text);
        boolean named = act.matches() && (act.group("act") != null || act.group("kind") != null);
        if (act.matches() && (named || act.group("slash").contains("/"))) {
            int year = Integer.parseInt(act.group("year"));
            LocalDate day = day(act.group("day"), act.group("month"), year);
            String place = act.group("place");
            ActKind kind = kind(act.group("kind"));
            boolean plain = !named && day == null && place == null;
            return act.group("day") != null && day == null
                    ? Optional.empty()
                    : Optional.of(new DeskInput.Act(
                            new ActQuery(Integer.parseInt(act.group("number")), year, day, kind, place), plain));
        }
        return NO_YEAR.matcher(text).matches() ? Optional.of(new DeskInput.ActWithoutYear()) : Optional.empty();
    }

    private static @Nullable ActKind kind(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "раждане" -> ActKind.BIRTH;
            case "смърт" -> ActKind.DEATH;
            default -> ActKind.MARRIAGE;
        };
    }

    private static @Nullable LocalDate day(@Nullable String day, @Nullable String month, int year) {
        try {
            return day == null || month == null
                    ? null
                    : LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
