package bg.gishe.counter;

import bg.gishe.acts.ActQuery;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.people.PersonQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Names, with a day or year of birth where one stands among them. */
    record Names(PersonQuery query) implements DeskInput {}

    /** Whose number it is. */
    enum Kind {
        DOCUMENT,
        REQUEST,
        RECEIPT
    }

    /** "УГС-000123/2026", "вх. № ГС-123/2026", "квитанция 123/2026", or a receipt's seven digits alone. */
    Pattern NUMBER = Pattern.compile(
            "(?:(?<word>вх|искане|заявление|документ|док|удостоверение|квитанция|кв|бележка)\\.? ?)?(?:№ ?)?"
                    + "(?:(?<series>у?гс|u?gs)[ \\-–]*)?(?<number>\\d{1,9}) ?/ ?(?<year>\\d{4})(?: ?г\\.?)?");

    Pattern DIGITS = Pattern.compile("[0-9]+");

    /** The text as the first form that it fits. */
    static DeskInput of(String typed, PersonQuery filters, LocalDate today) {
        String text = typed.strip().replaceAll("\\s+", " ");
        return Stream.<Function<String, Optional<? extends DeskInput>>>of(
                        ScannedCode::of, DeskInput::numbered, ActWords::of, DeskInput::digits)
                .<DeskInput>flatMap(form -> form.apply(text).stream())
                .findFirst()
                .orElseGet(() -> new Names(BirthWords.of(text, filters, today)));
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
        Kind kind = series.startsWith("у") || series.startsWith("u") || word.matches("док.*|удост.*")
                ? Kind.DOCUMENT
                : bare || word.matches("кв.*|бел.*") ? Kind.RECEIPT : Kind.REQUEST;
        return Optional.of(
                new Numbered(kind, Integer.parseInt(parts.group("year")), Long.parseLong(parts.group("number"))));
    }

    private static Optional<Digits> digits(String text) {
        String digits = text.replaceAll("[ \\-–]", "");
        return DIGITS.matcher(digits).matches() ? Optional.of(new Digits(digits)) : Optional.empty();
    }
}
