package bg.gishe.acts;

import bg.gishe.people.Sex;
import java.util.List;

/** The ending of a family name by sex (ЗГР, чл. 14, ал. 2): Петров – Петрова, Градинарски – Градинарска; other names have none. */
record FamilyEnding(String man, String woman) {

    private static final List<FamilyEnding> ALL = List.of(
            new FamilyEnding("ов", "ова"),
            new FamilyEnding("ев", "ева"),
            new FamilyEnding("ин", "ина"),
            new FamilyEnding("ски", "ска"),
            new FamilyEnding("цки", "цка"),
            new FamilyEnding("шки", "шка"),
            new FamilyEnding("чки", "чка"),
            new FamilyEnding("зки", "зка"));

    /** The family name with the ending of the sex; each part of a double name by itself. */
    static String of(String family, Sex sex) {
        StringBuilder whole = new StringBuilder();
        for (String part : family.split("(?<=[ -])|(?=[ -])")) {
            whole.append(ofPart(part, sex));
        }
        return whole.toString();
    }

    private static String ofPart(String part, Sex sex) {
        for (FamilyEnding ending : ALL) {
            String from = sex == Sex.FEMALE ? ending.man : ending.woman;
            String to = sex == Sex.FEMALE ? ending.woman : ending.man;
            if (part.endsWith(from)) {
                return part.substring(0, part.length() - from.length()) + to;
            }
        }
        return part;
    }
}
