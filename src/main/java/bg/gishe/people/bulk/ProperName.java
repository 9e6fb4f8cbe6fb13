package bg.gishe.people.bulk;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that a file keeps in capitals, as people write them; fast, for millions of them. */
public final class ProperName {

    private static final Locale BULGARIAN = Locale.of("bg");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    private ProperName() {}

    /** The name with a capital at the beginning of each part; a name with small letters stays as it is. */
    public static String of(String name) {
        boolean capitals = true;
        int letters = 0;
        for (int i = 0; i < name.length() && capitals; i++) {
            capitals = !Character.isLowerCase(name.charAt(i));
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        if (!capitals || letters < 2) {
            return name.contains("  ") ? SPACES.matcher(name).replaceAll(" ") : name;
        }
        StringBuilder proper = new StringBuilder(name.toLowerCase(BULGARIAN));
        for (int i = 0; i < proper.length(); i++) {
            if (i == 0 || !Character.isLetter(proper.charAt(i - 1))) {
                proper.setCharAt(i, Character.toUpperCase(proper.charAt(i)));
            }
        }
        return SPACES.matcher(proper).replaceAll(" ");
    }
}
