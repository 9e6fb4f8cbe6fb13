package bg.gishe.acts;

import bg.gishe.people.CivilStatusChange;
import bg.gishe.people.People;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The family name of a spouse after the marriage (СК, чл. 53), as a note on the marriage act tells it. */
@Component
class FamilyNames {

    private final People people;
    private final CivilStatusChange changes;

    FamilyNames(People people, CivilStatusChange changes) {
        this.people = people;
        this.changes = changes;
    }

    /** Whether the spouse can bear the name from the day; whoever asks keeps both spouses locked. */
    boolean canChange(CivilStatusAct act, NoteOrder.FamilyName familyName, LocalDate day) {
        PersonNames names = people.find(spouse(act, familyName)).orElseThrow().names();
        return !names.equals(renamed(names, familyName))
                && changes.canRename(spouse(act, familyName), renamed(names, familyName), day);
    }

    /** Gives the spouse the name from the day; the former one stays with its time. */
    void change(CivilStatusAct act, NoteOrder.FamilyName familyName, LocalDate day) {
        PersonNames names = people.find(spouse(act, familyName)).orElseThrow().names();
        changes.rename(spouse(act, familyName), renamed(names, familyName), day);
    }

    /** The spouse, as the register names them now. */
    Person bearer(CivilStatusAct act, NoteOrder.FamilyName familyName) {
        return people.find(spouse(act, familyName)).orElseThrow();
    }

    private static PersonNames renamed(PersonNames names, NoteOrder.FamilyName familyName) {
        return new PersonNames(names.given(), names.middle(), familyName.family());
    }

    private static long spouse(CivilStatusAct act, NoteOrder.FamilyName familyName) {
        Long id = act.party(familyName.spouse()).map(ActParty::personId).orElse(null);
        if (id == null) {
            throw new IllegalStateException(
                    "Nobody of the register in role " + familyName.spouse() + " of act " + act.id());
        }
        return id;
    }
}
