package bg.gishe.acts;

import bg.gishe.people.Address;
import bg.gishe.people.Citizenship;
import bg.gishe.people.NameLetters;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands against a birth act, and what has to be asked of whoever makes it, all at once, each beside its field (ЗГР, чл. 9–15, 42–49, 90). */
public final class BirthRules {

    private final BirthOrder order;
    private final BirthCircumstances known;
    private final List<Violation> found = new ArrayList<>();
    private final List<BirthQuestion> answered = new ArrayList<>();

    /**
     * What became of the order.
     *
     * @param against faults, and questions that were not confirmed
     * @param answered questions that there were and that were confirmed; a tick for anything else says nothing
     */
    record Judgment(List<Violation> against, List<BirthQuestion> answered) {}

    private BirthRules(BirthOrder order, BirthCircumstances known) {
        this.order = order;
        this.known = known;
    }

    /** Judges the order by what the registers know. */
    static Judgment judge(BirthOrder order, BirthCircumstances known) {
        BirthRules rules = new BirthRules(order, known);
        rules.found.addAll(order.faults(known.now().toLocalDate()));
        rules.moment();
        rules.term();
        rules.otherBirths();
        rules.father();
        rules.citizenship();
        rules.letters();
        rules.names();
        rules.address();
        return new Judgment(List.copyOf(rules.found), List.copyOf(rules.answered));
    }

    private void moment() {
        EventMoment moment = new EventMoment(order.born(), order.at());
        refuse(BirthOrder.Fault.HOUR_IN_FUTURE, moment.isHourToCome(known.now()));
        refuse(BirthOrder.Fault.HOUR_SKIPPED, moment.isSkipped(known.now().getZone()));
        ask(BirthQuestion.HOUR_TWICE, moment.isDoubled(known.now().getZone()));
    }

    private void term() {
        boolean forCourt = known.isForCourt(order.born());
        BirthStatement.Decision court = order.stated().court();
        refuse(BirthOrder.Fault.COURT_NEEDED, forCourt && court == null);
        refuse(
                BirthOrder.Fault.COURT_DAY_IMPOSSIBLE,
                court != null
                        && (court.day().isBefore(order.born())
                                || court.day().isAfter(known.now().toLocalDate())));
        ask(BirthQuestion.LATE, !known.isInTerm(order.born()) && court == null && !forCourt);
        ask(
                BirthQuestion.ALREADY_MADE,
                !known.alike().isEmpty(),
                known.alike().stream()
                        .map(act -> "№ " + act.digits() + " / " + DateText.write(act.madeOn()) + " г.")
                        .collect(Collectors.joining(", ")));
    }

    private void otherBirths() {
        List<LocalDate> near = Stream.concat(
                        known.births().stream(), known.siblings().stream().map(child -> child.born()))
                .distinct()
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, order.born())) < known.daysBetween())
                .sorted()
                .toList();
        ask(
                BirthQuestion.NEAR_BIRTH,
                !near.isEmpty(),
                near.stream().map(day -> DateText.write(day) + " г.").collect(Collectors.joining(", ")),
                known.daysBetween());
    }

    private void father() {
        Person father = order.father();
        Person presumed = known.presumedFather();
        if (presumed == null) {
            ask(
                    BirthQuestion.RECOGNISED,
                    father != null && order.stated().fatherGround().isEmpty());
            ask(BirthQuestion.HUSBAND_UNKNOWN, father == null && known.husbandUnknown());
        } else if ((father == null || father.id() != presumed.id())
                && order.stated().fatherGround().isEmpty()) {
            found.add(Violation.of(
                    BirthOrder.Fault.FATHER_PRESUMED.field(),
                    BirthOrder.Fault.FATHER_PRESUMED.key(),
                    presumed.names().full()));
        }
    }

    private void citizenship() {
        boolean byOrigin = parents().anyMatch(parent -> Citizenship.isBulgarian(parent.citizenship()));
        boolean citizen = order.isCitizen();
        refuse(BirthOrder.Fault.CITIZEN_BY_ORIGIN, byOrigin && !citizen);
        ask(BirthQuestion.CITIZEN_BY_BIRTHPLACE, citizen && !byOrigin);
        ask(BirthQuestion.EGN_OF_FOREIGNER, !citizen && order.egn() != null);
    }

    /** Names of citizens: three, in Cyrillic letters, with a capital at the beginning alone. */
    private void letters() {
        if (!order.isCitizen()) {
            return;
        }
        PersonNames names = order.names();
        refuse(BirthOrder.Fault.MIDDLE_MISSING, names.middle() == null);
        letters("given", names.given());
        letters("middle", names.middle());
        letters("family", names.family());
    }

    private void letters(String field, @Nullable String name) {
        if (name == null || NameLetters.strange(name).isPresent()) {
            return;
        }
        OptionalInt other = NameLetters.notCyrillic(name);
        if (other.isPresent()) {
            found.add(Violation.of(
                    field,
                    "acts.birth.fault.NOT_CYRILLIC",
                    Character.toString(other.getAsInt()),
                    "U+%04X".formatted(other.getAsInt())));
        } else if (!name.isEmpty() && !hasCapitals(name)) {
            found.add(Violation.of(field, "acts.birth.fault.CAPITALS"));
        }
    }

    private static boolean hasCapitals(String name) {
        return Stream.of(name.split("[ -]"))
                .filter(word -> !word.isEmpty())
                .allMatch(word -> Character.isUpperCase(word.charAt(0))
                        && (word.length() < 2 || !word.equals(word.toUpperCase(Locale.of("bg")))));
    }

    private void names() {
        PersonNames names = order.names();
        ask(BirthQuestion.GIVEN_OF_OTHER_SEX, known.nameOfOtherSex(), names.given());
        if (!order.isCitizen()) {
            return;
        }
        Person parent = nameGiver();
        ask(
                BirthQuestion.MIDDLE_NOT_OF_PARENT,
                names.middle() != null
                        && !isRefused("middle")
                        && !ChildNames.middleFollows(
                                names.middle(), parent.names().given(), order.sex()),
                Objects.requireNonNullElse(names.middle(), ""),
                parent.names().given());
        String family = Objects.requireNonNullElse(names.family(), "");
        ask(
                BirthQuestion.FAMILY_NOT_OF_PARENT,
                !family.isEmpty()
                        && !isRefused("family")
                        && !ChildNames.familyFollows(family, parent.names(), order.sex()),
                family,
                parent.names().full());
        Optional<String> siblings = known.siblings().stream()
                .filter(child -> order.father() != null
                        && Objects.equals(child.father(), order.father().id()))
                .flatMap(child -> Stream.ofNullable(child.names().family()))
                .filter(other -> !family.isEmpty() && !isRefused("family") && !ChildNames.isOneFamily(other, family))
                .findFirst();
        ask(BirthQuestion.FAMILY_NOT_OF_SIBLINGS, siblings.isPresent(), siblings.orElse(""));
    }

    /** Whose names the child's follow: the father, stated or else presumed, or the mother (ЗГР, чл. 13–15). */
    private Person nameGiver() {
        if (order.father() != null) {
            return order.father();
        }
        Person presumed = order.stated().fatherGround().isEmpty() ? known.presumedFather() : null;
        return Objects.requireNonNullElse(presumed, order.mother());
    }

    /** Whether the field is refused already: what it says is not asked about until it can stand. */
    private boolean isRefused(String field) {
        return found.stream().anyMatch(violation -> violation.field().equals(field));
    }

    private void address() {
        Optional<Address> mothers = order.mother().address(Address.Kind.PERMANENT);
        Optional<Address> fathers =
                Optional.ofNullable(order.father()).flatMap(father -> father.address(Address.Kind.PERMANENT));
        refuse(
                BirthOrder.Fault.ADDRESS_NOT_CHOSEN,
                order.stated().address() == null
                        && mothers.isPresent()
                        && fathers.isPresent()
                        && !mothers.get().text().equals(fathers.get().text()));
    }

    private Stream<Person> parents() {
        return Stream.of(order.mother(), order.father()).filter(Objects::nonNull);
    }

    private void refuse(BirthOrder.Fault fault, boolean holds) {
        if (holds) {
            found.add(fault.violation());
        }
    }

    private void ask(BirthQuestion question, boolean holds, Object... arguments) {
        if (!holds) {
            return;
        }
        if (order.stated().confirmed().contains(question)) {
            answered.add(question);
        } else {
            found.add(Violation.of(question.field(), question.key(), arguments));
        }
    }
}
