package bg.gishe.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a good password is: long and not guessable from the account. Length counts, a mixture of signs does not. */
final class Passwords {

    /** Shortest password that an official may choose. */
    static final int SHORTEST = 12;

    static final int LONGEST = 200;

    /** Letters and digits that are not mistaken for each other on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** What is wrong with a chosen password, as a message key, or nothing. */
    static Optional<String> fault(String password, String username) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.too-long");
        }
        if (lower.contains(username) || lower.contains("gishe") || lower.contains("гише")) {
            return Optional.of("password.guessable");
        }
        return password.chars().distinct().count() < 5 ? Optional.of("password.monotonous") : Optional.empty();
    }

    /** A password to be used once, shown to the administrator and never again: sixteen signs, about 79 bits. */
    static String once() {
        return RANDOM.ints(4, 0, 1)
                .mapToObj(group -> RANDOM.ints(4, 0, SIGNS.length())
                        .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
