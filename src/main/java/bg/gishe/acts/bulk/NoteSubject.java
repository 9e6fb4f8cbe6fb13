package bg.gishe.acts.bulk;

import static bg.gishe.imports.Field.optional;
import static bg.gishe.imports.Field.required;

import bg.gishe.imports.Cell;
import bg.gishe.imports.Field;
import bg.gishe.imports.Subject;
import bg.gishe.people.bulk.PeopleCells;
import java.util.List;

/** Files of notes: later changes on acts that are in the register already. */
public final class NoteSubject {

    /** Rows about notes. */
    public static final Subject NOTES = new Subject(
            "NOTES",
            "import_note",
            List.of(
                    required("act_kind", ActCells.ACT_KIND, "вид на акта", "акт"),
                    required("number", Cell.NUMBER, "акт №", "номер на акт", "номер на акта", "номер", "№"),
                    required("year", Cell.YEAR, "година на акта", "година"),
                    required("ekatte", Cell.EKATTE, "екатте", "екатте на акта"),
                    required("noted_on", Cell.DATE, "дата на отбелязването", "отбелязано на"),
                    required("kind", ActCells.NOTE_KIND, "вид на отбелязването", "отбелязване"),
                    optional("effective_on", Cell.DATE, "в сила от"),
                    required("ground", Cell.TEXT, "основание"),
                    required("text", Cell.LONG_TEXT, "текст на отбелязването", "текст"),
                    optional("official", Cell.TEXT, "длъжностно лице"),
                    optional("needs_review", Cell.YES_NO, "за преглед", "да се преглежда"),
                    optional("change", ActCells.PARENT_CHANGE, "промяна", "какво се променя"),
                    new Field(
                            "renamed.given",
                            "given",
                            PeopleCells.NAME,
                            false,
                            List.of("ново собствено име", "собствено име на детето")),
                    new Field(
                            "renamed.middle",
                            "middle",
                            PeopleCells.NAME,
                            false,
                            List.of("ново бащино име", "бащино име на детето")),
                    new Field(
                            "renamed.family",
                            "family",
                            PeopleCells.NAME,
                            false,
                            List.of("ново фамилно име", "фамилно име на детето")),
                    new Field(
                            "mother.egn",
                            "mother_egn",
                            PeopleCells.EGN,
                            false,
                            List.of("егн на майката", "егн на осиновителката")),
                    new Field(
                            "mother.lnch",
                            "mother_lnch",
                            PeopleCells.LNCH,
                            false,
                            List.of("лнч на майката", "лнч на осиновителката")),
                    new Field(
                            "father.egn",
                            "father_egn",
                            PeopleCells.EGN,
                            false,
                            List.of("егн на бащата", "егн на осиновителя")),
                    new Field(
                            "father.lnch",
                            "father_lnch",
                            PeopleCells.LNCH,
                            false,
                            List.of("лнч на бащата", "лнч на осиновителя"))),
            List.of(),
            NoteRules::check);

    private NoteSubject() {}
}
