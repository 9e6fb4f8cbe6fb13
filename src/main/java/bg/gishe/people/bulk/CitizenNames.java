package bg.gishe.people.bulk;

import bg.gishe.imports.Row;
import bg.gishe.people.Citizenship;
import bg.gishe.people.NameLetters;

/** The names of Bulgarian citizens are in Cyrillic letters; whoever has another citizenship keeps the spelling of the passport. */
public final class CitizenNames {

    private static final String[] NAMES = {"given", "middle", "family"};

    private CitizenNames() {}

    /**
     * Objects to names of a Bulgarian citizen in other letters.
     *
     * @param whose what stands before the names of the person's fields: nothing, or "mother."
     */
    public static void check(Row row, String whose) {
        String citizenship = row.get(whose + "citizenship");
        if (citizenship == null ? !row.has(whose + "egn") : !Citizenship.isBulgarian(citizenship)) {
            return;
        }
        for (String name : NAMES) {
            String written = row.get(whose + name);
            if (written != null && NameLetters.notCyrillic(written).isPresent()) {
                row.fault(whose + name, written, "name-not-cyrillic");
            }
        }
    }
}
