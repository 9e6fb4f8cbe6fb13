package bg.gishe.acts.bulk;

import bg.gishe.acts.MarriageAge;
import bg.gishe.imports.Row;
import bg.gishe.people.Egn;
import bg.gishe.people.ParentAge;
import bg.gishe.people.Sex;
import bg.gishe.people.bulk.CitizenNames;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a row about an act tells about itself, as an official would object. */
final class ActRules {

    private ActRules() {}

    static void check(ActSubject subject, Row row, LocalDate today) {
        LocalDate event = row.day("event_date");
        LocalDate made = row.day("made_on");
        row.rejectFuture("event_date", today);
        row.rejectFuture("made_on", today);
        if (event != null && made != null && made.isBefore(event)) {
            row.fault("made_on", made.toString(), "act-before-event");
        }
        for (Party party : subject.parties()) {
            person(row, party, event);
            CitizenNames.check(row, party.key() + ".");
        }
        switch (subject) {
            case BIRTHS -> birth(row, event);
            case MARRIAGES -> marriage(row, event);
            case DEATHS -> death(row, event, made);
        }
    }

    private static void person(Row row, Party party, @Nullable LocalDate event) {
        String egn = row.get(party.field("egn"));
        if ((egn != null || row.has(party.field("lnch")) || row.has(party.field("family")))
                && !row.has(party.field("given"))) {
            row.require(party.field("given"));
        }
        if (egn == null) {
            return;
        }
        Egn number = new Egn(egn);
        if (party == Party.CHILD) {
            if (event != null && !number.birthDate().equals(event)) {
                row.fault("event_date", event.toString(), "egn-says-other-birth-date");
            }
        } else {
            agrees(row, party.field("birth_date"), number.birthDate().toString(), "egn-says-other-birth-date");
        }
        Sex told = switch (party) {
            case MOTHER, WIFE -> Sex.FEMALE;
            case FATHER, HUSBAND -> Sex.MALE;
            case CHILD, DECEASED -> null;
        };
        if (told == null) {
            agrees(row, party.field("sex"), number.sex().name(), "egn-says-other-sex");
        } else if (told != number.sex()) {
            row.fault(party.field("egn"), egn, "egn-says-other-sex");
        }
    }

    private static void birth(Row row, @Nullable LocalDate event) {
        for (Party parent : new Party[] {Party.MOTHER, Party.FATHER}) {
            LocalDate birth = row.day(parent.field("birth_date"));
            if (!precedes(row, parent, event, "parent-born-after-child")
                    && birth != null
                    && event != null
                    && ParentAge.isTooYoung(birth, event)) {
                row.fault(parent.field("birth_date"), birth.toString(), "parent-too-young");
            }
        }
    }

    private static void marriage(Row row, @Nullable LocalDate event) {
        String one = row.get(Party.HUSBAND.field("egn"));
        if (one != null && one.equals(row.get(Party.WIFE.field("egn")))) {
            row.fault(Party.WIFE.field("egn"), one, "same-person");
        }
        for (Party spouse : new Party[] {Party.HUSBAND, Party.WIFE}) {
            LocalDate birth = row.day(spouse.field("birth_date"));
            if (precedes(row, spouse, event, "act-before-birth") || birth == null || event == null) {
                continue;
            }
            MarriageAge age = MarriageAge.on(event, birth);
            if (age == MarriageAge.TOO_YOUNG) {
                row.fault(
                        spouse.field("birth_date"),
                        birth.toString(),
                        event.isBefore(MarriageAge.NO_MORE_PERMITTED) ? "under-sixteen" : "under-eighteen");
            } else if (age == MarriageAge.WITH_PERMISSION && !row.has("permission")) {
                row.fault("permission", null, "permission-missing");
            }
        }
    }

    private static void death(Row row, @Nullable LocalDate event, @Nullable LocalDate made) {
        precedes(row, Party.DECEASED, event, "death-before-birth");
        LocalDate extract = row.day("first_extract_on");
        if (extract != null && made != null && extract.isBefore(made)) {
            row.fault("first_extract_on", extract.toString(), "extract-before-act");
        }
        if (extract != null && "true".equals(row.get("original_due"))) {
            row.fault("original_due", null, "extract-made-and-due");
        }
    }

    /** Takes what follows from the number where the row says nothing, and objects where it says another thing. */
    private static void agrees(Row row, String field, String follows, String reason) {
        String said = row.get(field);
        if (said != null && !said.equals(follows)) {
            row.fault(field, said, reason);
        }
        row.follows(field, follows);
    }

    /** Whether the event happened before the person was born; then with its reason. */
    private static boolean precedes(Row row, Party party, @Nullable LocalDate event, String reason) {
        LocalDate birth = row.day(party.field("birth_date"));
        if (birth == null || event == null || !event.isBefore(birth)) {
            return false;
        }
        row.fault("event_date", event.toString(), reason);
        return true;
    }
}
