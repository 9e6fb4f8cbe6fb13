package bg.gishe.acts.bulk;

import bg.gishe.acts.PartyRole;
import bg.gishe.imports.Cell;
import bg.gishe.imports.Field;
import bg.gishe.people.bulk.PeopleCells;
import java.util.ArrayList;
import java.util.List;

/** A person whom a row about an act names, and where in staging they stand. */
enum Party {
    CHILD("one", PartyRole.CHILD, "на детето", "дете"),
    MOTHER("two", PartyRole.MOTHER, "на майката", "майка"),
    FATHER("three", PartyRole.FATHER, "на бащата", "баща"),
    HUSBAND("one", PartyRole.SPOUSE_1, "на съпруга", "съпруг"),
    WIFE("two", PartyRole.SPOUSE_2, "на съпругата", "съпруга"),
    DECEASED("one", PartyRole.DECEASED, "на починалия", "починал");

    private final String place;
    private final PartyRole role;
    private final String of;
    private final String word;

    Party(String place, PartyRole role, String of, String word) {
        this.place = place;
        this.role = role;
        this.of = of;
        this.word = word;
    }

    /** First part of its field names. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** First part of its columns in staging. */
    String place() {
        return place;
    }

    PartyRole role() {
        return role;
    }

    boolean isPrincipal() {
        return role.isPrincipal();
    }

    /** The name of this person's field. */
    String field(String what) {
        return key() + "." + what;
    }

    /** What a row may say of this person. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        add(fields, "egn", PeopleCells.EGN, "егн");
        add(fields, "lnch", PeopleCells.LNCH, "лнч");
        add(fields, "given", PeopleCells.NAME, "собствено име", "име");
        add(fields, "middle", PeopleCells.NAME, "бащино име", "презиме");
        add(fields, "family", PeopleCells.NAME, "фамилно име", "фамилия");
        if (this == HUSBAND || this == WIFE) {
            add(fields, "family_after", PeopleCells.NAME, "фамилно име след брака", "фамилия след брака");
        }
        if (this != CHILD) {
            add(fields, "birth_date", Cell.DATE, "дата на раждане");
            add(fields, "birth_place", Cell.TEXT, "място на раждане");
        }
        if (this == CHILD || this == DECEASED) {
            add(fields, "sex", PeopleCells.SEX, "пол");
        }
        add(fields, "citizenship", Cell.TEXT, "гражданство");
        if (this != CHILD) {
            add(fields, "address", Cell.TEXT, "адрес", "постоянен адрес");
        }
        if (this == HUSBAND || this == WIFE || this == DECEASED) {
            add(fields, "marital_status", PeopleCells.MARITAL_STATUS, "семейно положение");
        }
        return fields;
    }

    private void add(List<Field> fields, String what, Cell cell, String... headings) {
        List<String> known = new ArrayList<>();
        for (String heading : headings) {
            known.add(heading + " " + of);
            known.add(word + " " + heading);
            known.add(word + ": " + heading);
        }
        boolean required = isPrincipal() && what.equals("given");
        fields.add(new Field(field(what), place + "_" + what, cell, required, known));
    }
}
