package bg.gishe.demo;

import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A synthetic person while the demo municipality is being imagined. */
final class DemoPerson {

    /** Names from a day on. */
    record Named(
            LocalDate since,
            String given,
            @Nullable String middle,
            @Nullable String family) {}

    /** A marriage seen from one side. */
    record Marriage(
            DemoPerson spouse,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String endedBy) {}

    final long id;
    final Sex sex;
    final LocalDate born;
    final String bornIn;
    final @Nullable DemoPerson mother;
    final @Nullable DemoPerson father;
    final List<Named> names = new ArrayList<>();
    final List<Marriage> marriages = new ArrayList<>();
    final String address;

    @Nullable
    String egn;

    @Nullable
    String lnch;

    String citizenship = "България";
    String rootFamily;
    MaritalStatus status = MaritalStatus.SINGLE;

    @Nullable
    LocalDate died;

    DemoPerson(
            long id,
            Sex sex,
            LocalDate born,
            String bornIn,
            @Nullable DemoPerson mother,
            @Nullable DemoPerson father,
            String rootFamily,
            String address) {
        this.id = id;
        this.sex = sex;
        this.born = born;
        this.bornIn = bornIn;
        this.mother = mother;
        this.father = father;
        this.rootFamily = rootFamily;
        this.address = address;
    }

    Named name() {
        return names.getLast();
    }

    Named nameOn(LocalDate day) {
        return names.stream()
                .filter(name -> !name.since().isAfter(day))
                .reduce((a, b) -> b)
                .orElse(names.getFirst());
    }

    int ageIn(int year) {
        return year - born.getYear();
    }

    boolean canMarryIn(int year) {
        return died == null && status != MaritalStatus.MARRIED && ageIn(year) >= 20 && ageIn(year) <= 45;
    }

    @Nullable
    DemoPerson spouse() {
        return status == MaritalStatus.MARRIED && !marriages.isEmpty()
                ? marriages.getLast().spouse()
                : null;
    }

    void endMarriage(LocalDate day, String cause, MaritalStatus after) {
        Marriage last = marriages.removeLast();
        marriages.add(new Marriage(last.spouse(), last.since(), day, cause));
        status = after;
    }
}
