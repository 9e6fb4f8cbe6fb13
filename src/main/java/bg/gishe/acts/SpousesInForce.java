package bg.gishe.acts;

import bg.gishe.people.PersonNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two of a marriage act in the last state of its words (ЗГР, чл. 80; Наредба № РД-02-20-9, чл. 63): corrected, and under a name that
 * was changed since. The family name that the end of the marriage gave back is told by the note of that end, not by the act.
 */
public final class SpousesInForce {

    private SpousesInForce() {}

    /** The spouse in this role, or empty where the act names nobody. */
    public static Optional<ActParty> of(CivilStatusAct act, PartyRole role) {
        return act.party(role).map(spouse -> {
            ActParty said = spouse;
            for (MarginalNote note : act.notes()) {
                said = after(note, said);
            }
            return said;
        });
    }

    /** The names that a note gives the spouse, where it gives any. */
    public static List<PersonNames> renamed(MarginalNote note) {
        return Stream.concat(named(note, PartyRole.SPOUSE_1), named(note, PartyRole.SPOUSE_2))
                .toList();
    }

    private static ActParty after(MarginalNote note, ActParty spouse) {
        ActParty said = note.kind() == MarginalNote.Kind.NAME_CHANGE
                ? named(note, spouse.role()).reduce(spouse, SpousesInForce::renamed, (one, other) -> other)
                : spouse;
        for (Correction correction : note.corrections()) {
            said = correction.role() == said.role() ? correction.in(said) : said;
        }
        return said;
    }

    /** The family name before the marriage stays what it was; the one borne since is the changed one. */
    private static ActParty renamed(ActParty spouse, PersonNames names) {
        PersonNames before =
                new PersonNames(names.given(), names.middle(), spouse.names().family());
        String family = names.family();
        return family == null ? spouse.named(before) : spouse.named(before).after(family);
    }

    private static Stream<PersonNames> named(MarginalNote note, PartyRole role) {
        return note.parties().stream().filter(party -> party.role() == role).map(ActParty::names);
    }
}
