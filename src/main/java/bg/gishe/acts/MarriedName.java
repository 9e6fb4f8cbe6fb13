package bg.gishe.acts;

import bg.gishe.people.Sex;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which family name a spouse may bear after the marriage (СК, чл. 12): the own one of before, the other's, or the other's added to the own. The
 * ending follows the sex (ЗГР, чл. 14) unless custom differs, so that another name is asked about and not refused.
 */
final class MarriedName {

    /** The ending of a man's family name, and of a woman's. */
    private record Ending(String man, String woman) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ов", "ова"),
            new Ending("ев", "ева"),
            new Ending("ин", "ина"),
            new Ending("ски", "ска"),
            new Ending("цки", "цка"),
            new Ending("шки", "шка"),
            new Ending("чки", "чка"),
            new Ending("зки", "зка"));

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
        String taken = of(key(others), sex);
        return name.equals(taken)
                || (own != null && Stream.of("-", " ").anyMatch(between -> name.equals(key(own) + between + taken)));
    }

    /** The family name with the ending of the sex; each part of a double name by itself. */
    static String of(String family, Sex sex) {
        StringBuilder whole = new StringBuilder();
        for (String part : family.split("(?<=[ -])|(?=[ -])")) {
            whole.append(ofPart(part, sex));
        }
        return whole.toString();
    }

    private static String ofPart(String part, Sex sex) {
        for (Ending ending : ENDINGS) {
            String from = sex == Sex.FEMALE ? ending.man() : ending.woman();
            String to = sex == Sex.FEMALE ? ending.woman() : ending.man();
            if (part.endsWith(from)) {
                return part.substring(0, part.length() - from.length()) + to;
            }
        }
        return part;
    }

    private static String key(String name) {
        return name.strip()
                .replace('–', '-')
                .replaceAll("\\s*-\\s*", "-")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.forLanguageTag("bg"));
    }
}
