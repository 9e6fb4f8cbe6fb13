package bg.gishe.bank;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference that a payer writes on a transfer, with check digits by ISO 11649: RF18GS260000012. */
public record CreditorReference(String text) {

    // People and banks put spaces into it; the whole is looked for without them.
    private static final Pattern FORM = Pattern.compile("RF\\d{2}GS\\d{9}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    public CreditorReference {
        if (!FORM.matcher(text).matches() || remainder(text) != 1) {
            throw new IllegalArgumentException("Not a reference of ours: " + text);
        }
    }

    /** The reference with this number in the year. */
    public static CreditorReference of(int year, long number) {
        String body = "GS%02d%07d".formatted(year % 100, number);
        return new CreditorReference("RF%02d%s".formatted(98 - remainder("RF00" + body), body));
    }

    /** Every reference of ours in the text, each once; one with a wrong digit is none. */
    public static List<CreditorReference> in(String text) {
        String joined = text.replaceAll("[\\s/.\\-]+", "").toUpperCase(Locale.ROOT);
        List<CreditorReference> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(joined);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            if (remainder(matcher.group()) == 1 && !found.contains(new CreditorReference(matcher.group()))) {
                found.add(new CreditorReference(matcher.group()));
            }
        }
        return found;
    }

    /** In groups of four, as printed. */
    public String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static int remainder(String reference) {
        StringBuilder digits = new StringBuilder();
        (reference.substring(4) + reference.substring(0, 4))
                .chars()
                .forEach(sign -> digits.append(Character.digit(sign, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }
}
