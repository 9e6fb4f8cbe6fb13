package bg.gishe.acts;

import bg.gishe.people.Ekatte;
import bg.gishe.people.Filiation;
import bg.gishe.people.People;
import bg.gishe.people.Relative;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import org.springframework.stereotype.Component;

/** Makes the new birth act of a fully adopted child, with the parents and names in force (СК, чл. 101). */
@Component
class Replacements {

    private final ActWriter writer;
    private final People people;
    private final Filiation filiation;
    private final AuditTrail audit;

    Replacements(ActWriter writer, People people, Filiation filiation, AuditTrail audit) {
        this.writer = writer;
        this.people = people;
        this.filiation = filiation;
        this.audit = audit;
    }

    /** Makes the act in the settlement; the one that it stands for keeps every word. */
    void make(CivilStatusAct replaced, Ekatte place, Actor official) {
        long child = replaced.principals().getFirst();
        long act = writer.inPlaceOf(replaced, place, official);
        name(act, PartyRole.CHILD, child);
        filiation.parent(child, Relative.Kind.MOTHER, false).ifPresent(mother -> name(act, PartyRole.MOTHER, mother));
        filiation.parent(child, Relative.Kind.FATHER, false).ifPresent(father -> name(act, PartyRole.FATHER, father));
        audit.record(AuditEntry.of(AuditAction.ACT_MADE).on("act " + act).about(child));
    }

    private void name(long act, PartyRole role, long person) {
        writer.party(act, role, people.find(person).orElseThrow(), null, null);
    }
}
