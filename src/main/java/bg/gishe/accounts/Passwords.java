package bg.gishe.accounts;

import bg.gishe.platform.Result;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a good password is: long and not guessable from the account. Length counts, a mixture of signs does not. */
final class Passwords {

    /** Shortest password that an official may choose. */
    static final int SHORTEST = 12;

    static final int LONGEST = 200;

    /** Letters and digits that are not mistaken for each other on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A password that is good enough; it never reaches a log. */
    record Chosen(String password) {

        @Override
        public String toString() {
            return "Chosen[...]";
        }
    }

    private Passwords() {}

    /** The chosen password, or what is wrong with it. */
    static Result<Chosen> choose(String password, String username) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Result.refusedAt("chosen", "accounts.password.too-short");
        }
        if (password.length() > LONGEST) {
            return Result.refusedAt("chosen", "accounts.password.too-long");
        }
        if (lower.contains(username) || lower.contains("gishe") || lower.contains("гише")) {
            return Result.refusedAt("chosen", "accounts.password.guessable");
        }
        return password.chars().distinct().count() < 5
                ? Result.refusedAt("chosen", "accounts.password.monotonous")
                : Result.done(new Chosen(password));
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
