package bg.gishe.imports.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that a register keeps in capitals, as people write them: "КОЧЕНДЖИЕВА-ДИМОВА" becomes "Коченджиева-Димова". */
final class ProperCase {

    private static final Locale BULGARIAN = Locale.of("bg");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private ProperCase() {}

    /** The name with a capital at the beginning of each part; a name not wholly in capitals stays as it is. */
    static String of(String name) {
        String clean = name.strip().replaceAll("\\s+", " ");
        return clean.equals(clean.toUpperCase(BULGARIAN))
                ? WORD.matcher(clean)
                        .replaceAll(word -> word.group().substring(0, 1)
                                + word.group().substring(1).toLowerCase(BULGARIAN))
                : clean;
    }
}
