package bg.gishe.counter;

import bg.gishe.certificates.VerificationCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code of a document as a scanner types it: alone or at the end of the address in the QR code. A scanner presses the
 * keys of a Latin keyboard; where the computer has a Cyrillic one, other letters arrive, which are read back key by key.
 */
final class ScannedCode {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./:";
    private static final List<String> CYRILLIC = List.of(
            // БДС as typewriters have it; traditional and new phonetic.
            ",уеишщксдзц;ьяаожгтнвмчюйъэфхпрлбм",
            "явертъуиопшщасдфгхйкл;'зьцжбнм,./:",
            "чшертъуиопящасдфгхйкл;'зжцвбнм,./:");

    private static final Pattern FORM =
            Pattern.compile("(?<address>.*/v/)?(?<code>[0-9a-z][0-9a-z \\-–]{18,24}[0-9a-z])/?");

    private ScannedCode() {}

    /** The code in the text as every keyboard may have meant it; empty when the text is of another form. */
    static Optional<DeskInput.Code> of(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        List<Matcher> forms = Stream.concat(Stream.of(text), CYRILLIC.stream().map(keys -> latin(text, keys)))
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .toList();
        List<VerificationCode> readings = forms.stream()
                .map(form -> VerificationCode.parse(form.group("code")).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // A long word may happen to have the form; digits among letters or the address before it leave no doubt.
        boolean certain = text.matches(".*[0-9].*") || forms.stream().anyMatch(form -> form.group("address") != null);
        return readings.isEmpty() ? Optional.empty() : Optional.of(new DeskInput.Code(readings, certain));
    }

    private static String latin(String text, String keys) {
        StringBuilder latin = new StringBuilder(text.length());
        for (char typed : text.toCharArray()) {
            int key = keys.indexOf(typed);
            // Some of these keyboards have a second letter on a key with Shift.
            int at = key < 0 && typed == 'ы' ? 0 : key < 0 && typed == 'ѝ' ? keys.indexOf('ь') : key;
            latin.append(at < 0 ? typed : LATIN.charAt(at));
        }
        return latin.toString();
    }
}
