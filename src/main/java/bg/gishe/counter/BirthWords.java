package bg.gishe.counter;

import bg.gishe.people.PersonQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names with a day or a year of birth among them: "Иван Петров 1975", "12.03.1975 Петров", "Петрова, родена 12.3.75 г.". */
final class BirthWords {

    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9.])(?<day>\\d{1,2})[./\\-](?<month>\\d{1,2})[./\\-](?<year>\\d{4}|\\d{2})(?![0-9])(?: ?г\\.?(?!\\p{L}))?");
    private static final Pattern ISO =
            Pattern.compile("(?<![0-9])(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?![0-9])");
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9.\\p{L}])(?<year>1[89]\\d{2}|20\\d{2})(?![0-9\\p{L}])(?: ?г\\.?(?!\\p{L}))?");
    private static final Pattern BORN =
            Pattern.compile("(?iu)(?<!\\p{L})(?:роден(?:а|\\(а\\))?|р\\.)(?: на)?(?!\\p{L})");

    private BirthWords() {}

    /** The filters with the names of the text and the time of birth in it; a birth that stands in the text comes first. */
    static PersonQuery of(String text, PersonQuery filters, LocalDate today) {
        for (Pattern form : new Pattern[] {ISO, DAY}) {
            Matcher found = form.matcher(text);
            if (found.find()) {
                Optional<LocalDate> day = day(found, today);
                if (day.isPresent()) {
                    return filters.named(rest(text, found)).born(day.get(), day.get());
                }
            }
        }
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            int born = Integer.parseInt(year.group("year"));
            return filters.named(rest(text, year)).born(LocalDate.of(born, 1, 1), LocalDate.of(born, 12, 31));
        }
        return filters.named(text);
    }

    private static String rest(String text, Matcher birth) {
        String names = text.substring(0, birth.start()) + " " + text.substring(birth.end());
        return BORN.matcher(names).replaceAll(" ").strip();
    }

    private static Optional<LocalDate> day(Matcher parts, LocalDate today) {
        int year = Integer.parseInt(parts.group("year"));
        int full = parts.group("year").length() == 4 ? year : year + (year > today.getYear() % 100 ? 1900 : 2000);
        try {
            return Optional.of(
                    LocalDate.of(full, Integer.parseInt(parts.group("month")), Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
