package bg.gishe.counter;

import bg.gishe.acts.ActQuery;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.people.PersonQuery;
import bg.gishe.people.PersonSearch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be meant by the text in the one box of the desk, told by its form alone. */
sealed interface DeskInput {

    /** A document's code or the address in its QR code; a scanner under another keyboard leaves several readings. */
    record Code(List<VerificationCode> readings, boolean certain) implements DeskInput {}

    /** A number that the product itself gives. */
    record Numbered(Kind kind, int year, long number) implements DeskInput {}

    /** An act; plain when only number and year stand there, which may mean a request or document as well. */
    record Act(ActQuery query, boolean plain) implements DeskInput {}

    /** An act without its year. */
    record ActWithoutYear() implements DeskInput {}

    /** Digits alone: a personal number, whole or not. */
    record Digits(String digits) implements DeskInput {}

    /** A personal number with names beside it; the number decides, the names tell whether it is the right one. */
    record DigitsAndNames(String digits, Names names) implements DeskInput {}

    /**
     * Names, with a day or year of birth where one stands among them.
     *
     * @param unread words that cannot be names, as typed; nobody is looked for by them
     */
    record Names(PersonQuery query, List<String> unread) implements DeskInput {

        /** The query without the words that cannot be names. */
        PersonQuery understood() {
            return query.named(
                    words(query.names()).filter(word -> !unread.contains(word)).collect(Collectors.joining(" ")));
        }
    }

    /** Whose number it is. */
    enum Kind {
        DOCUMENT,
        REQUEST,
        RECEIPT
    }

    /** "УГС-000123/2026", "вх. № ГС-123/2026", "квитанция 123/2026", or a receipt's seven digits alone. */
    Pattern NUMBER = Pattern.compile(
            "(?:(?<word>вх|искане|заявление|документ|док|удостоверение|квитанция|кв|бележка)\\.? ?)?(?:№ ?)?"
                    + "(?:(?<series>[уy]?г[сc]|u?gs)[ \\-–]*)?(?<number>\\d{1,9}) ?/ ?(?<year>\\d{4})(?: ?г\\.?)?");

    Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Ten digits apart from other words, also as six and four. */
    Pattern TEN_DIGITS_APART = Pattern.compile("(?<![^ ,;:(])(?<first>[0-9]{6})[ \\-–]?(?<last>[0-9]{4})(?![^ ,;.)])");

    /** Ten digits among letters. */
    Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])(?<first>[0-9]{6})(?<last>[0-9]{4})(?![0-9])");

    Pattern NUMBER_LABEL = Pattern.compile("(?iu)(?<!\\p{L})(?:егн|лнч|egn|lnch)(?!\\p{L})[ :./]*");

    /** Letters, with what stands in and between names, and the digits typed for letters. */
    Pattern NAME = Pattern.compile("[46\\p{P}]*\\p{L}[46\\p{L}\\p{M}\\p{P}]*");

    /** The text as the first form that it fits. */
    static DeskInput of(String typed, PersonQuery filters, LocalDate today) {
        String text =
                typed.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
        return Stream.<Function<String, Optional<? extends DeskInput>>>of(
                        all -> digitsAndNames(all, TEN_DIGITS_APART, today),
                        ScannedCode::of,
                        DeskInput::numbered,
                        ActWords::of,
                        DeskInput::digits,
                        all -> digitsAndNames(all, TEN_DIGITS, today))
                .<DeskInput>flatMap(form -> form.apply(text).stream())
                .findFirst()
                .orElseGet(() -> names(text, filters, today));
    }

    private static Optional<? extends DeskInput> digitsAndNames(String text, Pattern form, LocalDate today) {
        Matcher number = form.matcher(text);
        if (!number.find()) {
            return Optional.empty();
        }
        String rest = NUMBER_LABEL
                .matcher(text.substring(0, number.start()) + " " + text.substring(number.end()))
                .replaceAll(" ");
        String digits = number.group("first") + number.group("last");
        Names names = names(rest, PersonQuery.of(""), today);
        if (!names.query().names().isBlank() || names.query().hasFilters()) {
            return Optional.of(new DigitsAndNames(digits, names));
        }
        return Optional.of(new Digits(digits));
    }

    private static Names names(String text, PersonQuery filters, LocalDate today) {
        PersonQuery query = BirthWords.of(text.strip(), filters, today);
        List<String> unread = words(query.names())
                .filter(word -> !NAME.matcher(word).matches())
                .collect(Collectors.toCollection(ArrayList::new));
        words(query.names())
                .filter(word -> !unread.contains(word))
                .distinct()
                .skip(PersonSearch.MOST_WORDS)
                .forEach(unread::add);
        return new Names(query, List.copyOf(unread));
    }

    /** The words of the text; a lone sign between them is none. */
    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.matches("\\p{P}*"));
    }

    private static Optional<Numbered> numbered(String text) {
        Matcher parts = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String word = parts.group("word") == null ? "" : parts.group("word");
        String series = parts.group("series") == null ? "" : parts.group("series");
        boolean bare = word.isEmpty() && series.isEmpty();
        if (bare && parts.group("number").length() < 7) {
            return Optional.empty();
        }
        Kind kind = series.matches("[уyu].*") || word.matches("док.*|удост.*")
                ? Kind.DOCUMENT
                : bare || word.matches("кв.*|бел.*") ? Kind.RECEIPT : Kind.REQUEST;
        return Optional.of(
                new Numbered(kind, Integer.parseInt(parts.group("year")), Long.parseLong(parts.group("number"))));
    }

    private static Optional<Digits> digits(String text) {
        String digits = NUMBER_LABEL.matcher(text).replaceAll("").replaceAll("[ \\-–]", "");
        return DIGITS.matcher(digits).matches() ? Optional.of(new Digits(digits)) : Optional.empty();
    }
}
