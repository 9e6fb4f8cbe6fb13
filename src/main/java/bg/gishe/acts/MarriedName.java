package bg.gishe.acts;

import bg.gishe.people.Sex;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which family name a spouse may bear after the marriage (СК, чл. 12): the own one of before, the other's, or the other's added to the own. The
 * ending follows the sex (ЗГР, чл. 14) unless custom differs, so that another name is asked about and not refused.
 */
final class MarriedName {

    private MarriedName() {}

    /** Whether the name follows the rule. */
    static boolean follows(@Nullable String own, @Nullable String others, Sex sex, String chosen) {
        String name = key(chosen);
        if (own != null && name.equals(key(own))) {
            return true;
        }
        if (others == null) {
            return false;
        }
        String taken = FamilyEnding.of(key(others), sex);
        return name.equals(taken)
                || (own != null && Stream.of("-", " ").anyMatch(between -> name.equals(key(own) + between + taken)));
    }

    private static String key(String name) {
        return name.strip()
                .replace('–', '-')
                .replaceAll("\\s*-\\s*", "-")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.forLanguageTag("bg"));
    }
}
