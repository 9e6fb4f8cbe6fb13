package bg.gishe.acts;

import bg.gishe.people.PersonNames;
import bg.gishe.people.Sex;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of a child as they follow from its parents' by custom (ЗГР, чл. 13–15): the father's name from a parent's own name with -ов or
 * -ев and the ending of the sex, the family name from a parent's family or father's name. Whoever departs from it is asked, never refused:
 * tradition may be against it.
 */
final class ChildNames {

    private static final String VOWELS = "аеиоуъюяй";
    private static final Pattern LAST_VOWEL_BEFORE_CONSONANT = Pattern.compile("[ъе]([^аеиоуъюяй])$");

    private ChildNames() {}

    /** Whether the father's name follows from the own name of the parent: Димитър – Димитров, Димитрова. */
    static boolean middleFollows(String middle, String given, Sex sex) {
        String small = small(middle);
        String masculine = small;
        if (sex == Sex.FEMALE) {
            if (!small.endsWith("а")) {
                return false;
            }
            masculine = small.substring(0, small.length() - 1);
        }
        String name = masculine;
        return Stream.of(small(given).split("[ -]"))
                .flatMap(one -> stems(one).stream())
                .anyMatch(stem -> name.equals(stem + "ов") || name.equals(stem + "ев") || name.equals(stem + "ин"));
    }

    /** Whether the family name is the parent's family or father's name, with the ending of the sex. */
    static boolean familyFollows(String family, PersonNames parent, Sex sex) {
        return Stream.ofNullable(parent.family())
                        .anyMatch(name -> small(FamilyEnding.of(name, sex)).equals(small(family)))
                || Stream.ofNullable(parent.middle())
                        .anyMatch(name -> small(FamilyEnding.of(name, sex)).equals(small(family)));
    }

    /** Whether two people bear one family name, each with the ending of their sex. */
    static boolean isOneFamily(String one, String other) {
        return small(FamilyEnding.of(one, Sex.MALE)).equals(small(FamilyEnding.of(other, Sex.MALE)));
    }

    /** To what -ов or -ев may be put: Георги, Никол(а), Кол(ьо), Пе(йо), Димит(ъ)р, Ил(ия), Нико́ла(й). */
    private static Set<String> stems(String given) {
        Set<String> stems = new LinkedHashSet<>();
        String stem = given;
        stems.add(stem);
        for (int i = 0; i < 2 && stem.length() > 2 && VOWELS.indexOf(stem.charAt(stem.length() - 1)) >= 0; i++) {
            stem = stem.substring(0, stem.length() - 1);
            stems.add(stem);
        }
        if (stem.endsWith("ь")) {
            stems.add(stem.substring(0, stem.length() - 1));
        }
        stems.add(LAST_VOWEL_BEFORE_CONSONANT.matcher(given).replaceAll("$1"));
        return stems;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.of("bg"));
    }
}
