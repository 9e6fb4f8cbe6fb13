package bg.gishe.people.bulk;

import bg.gishe.imports.Row;
import bg.gishe.people.Egn;
import bg.gishe.people.ParentAge;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row about a person tells about itself, without any other row or the register: each rule names its own reason. */
final class PersonRules {

    private PersonRules() {}

    static void check(Row row, LocalDate today) {
        if (!row.has("egn") && !row.has("lnch") && row.isReadable()) {
            row.fault("egn", null, "number-missing");
        }
        Optional<Egn> egn = Optional.ofNullable(row.get("egn")).map(Egn::new);
        egn.ifPresent(number -> agrees(row, number));
        if (egn.isEmpty() && row.isReadable()) {
            row.require("birth_date");
            row.require("sex");
        }
        CitizenNames.check(row, "");
        LocalDate birth = row.day("birth_date");
        life(row, birth, today);
        if (row.has("former_family")) {
            row.require("names_since");
        }
        parent(row, "mother.egn", Sex.FEMALE, birth);
        parent(row, "father.egn", Sex.MALE, birth);
        spouse(row);
        for (String since : new String[] {"married_on", "names_since", "address_since"}) {
            LocalDate day = row.day(since);
            if (day != null && (day.isAfter(today) || (birth != null && day.isBefore(birth)))) {
                row.fault(since, day.toString(), "since-out-of-life");
            }
        }
    }

    /** Birth and sex as the number says them, or an objection. */
    private static void agrees(Row row, Egn number) {
        if (row.has("birth_date") && !number.birthDate().equals(row.day("birth_date"))) {
            row.fault("birth_date", row.get("birth_date"), "egn-says-other-birth-date");
        }
        if (row.has("sex") && !number.sex().name().equals(row.get("sex"))) {
            row.fault("sex", row.get("sex"), "egn-says-other-sex");
        }
        row.follows("birth_date", number.birthDate().toString());
        row.follows("sex", number.sex().name());
    }

    private static void life(Row row, @Nullable LocalDate birth, LocalDate today) {
        LocalDate death = row.day("death_date");
        row.rejectFuture("birth_date", today);
        row.rejectFuture("death_date", today);
        if (birth != null && death != null && death.isBefore(birth)) {
            row.fault("death_date", death.toString(), "death-before-birth");
        }
    }

    private static void spouse(Row row) {
        String spouse = row.get("spouse.egn");
        if (spouse != null && spouse.equals(row.get("egn"))) {
            row.fault("spouse.egn", spouse, "same-person");
        }
        if (row.has("married_on")) {
            row.require("spouse.egn");
        }
    }

    private static void parent(Row row, String field, Sex sex, @Nullable LocalDate birth) {
        String egn = row.get(field);
        if (egn == null) {
            return;
        }
        Egn number = new Egn(egn);
        if (number.sex() != sex) {
            row.fault(field, egn, "egn-says-other-sex");
        }
        if (birth != null && ParentAge.isTooYoung(number.birthDate(), birth)) {
            row.fault(field, egn, "parent-too-young");
        }
    }
}
