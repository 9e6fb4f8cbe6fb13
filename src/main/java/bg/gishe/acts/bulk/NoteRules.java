package bg.gishe.acts.bulk;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.MarginalNote;
import bg.gishe.acts.ParentChange;
import bg.gishe.imports.Row;
import bg.gishe.people.Egn;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a row about a note tells about itself, as an official would object. */
final class NoteRules {

    private NoteRules() {}

    static void check(Row row, LocalDate today) {
        LocalDate noted = row.day("noted_on");
        LocalDate effective = row.day("effective_on");
        row.rejectFuture("noted_on", today);
        if (noted != null && effective != null && effective.isAfter(noted)) {
            row.fault("effective_on", effective.toString(), "effective-after-note");
        }
        if (noted != null && effective == null) {
            row.follows("effective_on", noted.toString());
        }
        String kind = row.get("kind");
        String act = row.get("act_kind");
        if (kind != null && act != null && !MarginalNote.Kind.valueOf(kind).isFor(ActKind.valueOf(act))) {
            row.fault("kind", kind, "note-not-for-act");
        }
        if (!row.has("renamed.given") && (row.has("renamed.middle") || row.has("renamed.family"))) {
            row.require("renamed.given");
        }
        if (row.has("renamed.given") && act != null && ActKind.valueOf(act) != ActKind.BIRTH) {
            row.fault("renamed.given", row.get("renamed.given"), "names-not-for-act");
        }
        parent(row, "mother.egn", Sex.FEMALE);
        parent(row, "father.egn", Sex.MALE);
        parents(row, kind);
    }

    private static void parents(Row row, @Nullable String kind) {
        String said = row.get("change");
        boolean named =
                row.has("mother.egn") || row.has("mother.lnch") || row.has("father.egn") || row.has("father.lnch");
        if (said == null) {
            if (named) {
                row.require("change");
            }
            return;
        }
        ParentChange.Kind change = ParentChange.Kind.valueOf(said);
        if (kind != null && !change.isFor(MarginalNote.Kind.valueOf(kind))) {
            row.fault("change", said, "change-not-for-kind");
        }
        if (named && !change.namesParents()) {
            row.fault("change", said, "parent-not-expected");
        }
        if (!named && change.namesParents()) {
            row.require("father.egn");
        }
    }

    private static void parent(Row row, String field, Sex sex) {
        String egn = row.get(field);
        if (egn != null && new Egn(egn).sex() != sex) {
            row.fault(field, egn, "egn-says-other-sex");
        }
    }
}
