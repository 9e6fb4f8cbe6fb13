package bg.gishe.demo;

import bg.gishe.acts.ActKind;
import bg.gishe.acts.bulk.EmptyActRegister;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.bulk.EmptyRegister;
import java.sql.Date;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a synthetic town, table by table, in an order in which each row finds those that it refers to. */
final class TownTables {

    private static final List<Object[]> SETTLEMENTS = DemoSettlements.all();

    /** Rows in the order in which they are written. */
    final Map<EmptyRegister.Part, List<Object[]>> people = new EnumMap<>(EmptyRegister.Part.class);

    final Map<EmptyActRegister.Part, List<Object[]>> acts = new EnumMap<>(EmptyActRegister.Part.class);
    private final LocalDate lastDay;

    TownTables(DemoPopulation town, LocalDate lastDay) {
        this.lastDay = lastDay;
        people.put(EmptyRegister.Part.SETTLEMENTS, SETTLEMENTS);
        people(town);
        acts(town);
    }

    private void people(DemoPopulation town) {
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> names = new ArrayList<>();
        List<Object[]> addresses = new ArrayList<>();
        List<Object[]> parents = new ArrayList<>();
        List<Object[]> spouses = new ArrayList<>();
        List<Object[]> restrictions = new ArrayList<>();
        for (DemoPerson person : town.people) {
            persons.add(person(person));
            names(person, names);
            addresses(person, "PERMANENT", 7, addresses);
            addresses(person, "CURRENT", 5, addresses);
            parent(person, person.mother, "MOTHER", parents);
            parent(person, person.father, "FATHER", parents);
            for (DemoPerson.Marriage marriage : person.marriages) {
                spouses.add(new Object[] {
                    person.id, marriage.spouse().id, range(marriage.since(), marriage.until()), marriage.endedBy()
                });
            }
            if (person.id % 199 == 0 && person.died == null && person.ageIn(lastDay.getYear()) >= 25) {
                restrictions.add(restriction(person));
            }
        }
        people.put(EmptyRegister.Part.PEOPLE, persons);
        people.put(EmptyRegister.Part.NAMES, names);
        people.put(EmptyRegister.Part.ADDRESSES, addresses);
        people.put(EmptyRegister.Part.PARENTS, parents);
        people.put(EmptyRegister.Part.SPOUSES, spouses);
        people.put(EmptyRegister.Part.RESTRICTIONS, restrictions);
    }

    private static Object[] person(DemoPerson person) {
        return new Object[] {
            person.id,
            person.egn,
            person.lnch,
            person.sex.name(),
            Date.valueOf(person.born),
            person.bornIn.isEmpty() ? null : person.bornIn,
            person.bornIn.isEmpty() ? person.citizenship : null,
            person.citizenship,
            person.status.name(),
            person.died == null ? null : Date.valueOf(person.died)
        };
    }

    /** One in some has moved once, as a grown-up. */
    private void addresses(DemoPerson person, String kind, int one, List<Object[]> addresses) {
        LocalDate moved = person.born.plusYears(20).plusDays(person.id % 2000);
        boolean moves = person.id % one == 0 && moved.isBefore(person.died == null ? lastDay : person.died);
        if (moves) {
            addresses.add(new Object[] {
                person.id,
                kind,
                "68850",
                "ул. „Хаджи Димитър Асенов“ № " + (1 + person.id % 90),
                range(person.born, moved)
            });
        }
        addresses.add(
                new Object[] {person.id, kind, "68850", person.address, range(moves ? moved : person.born, null)});
    }

    private void acts(DemoPopulation town) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> parties = new ArrayList<>();
        List<Object[]> notes = new ArrayList<>();
        for (DemoAct act : town.acts) {
            rows.add(act(act));
            act.parties.forEach((role, person) -> parties.add(party(act, role, person)));
            act.notes.forEach(note -> notes.add(new Object[] {
                act.id,
                note.kind(),
                Date.valueOf(note.on()),
                note.ground(),
                note.text(),
                "Д. Русева",
                note.needsReview()
            }));
        }
        acts.put(EmptyActRegister.Part.ACTS, rows);
        acts.put(EmptyActRegister.Part.PARTIES, parties);
        acts.put(EmptyActRegister.Part.NOTES, notes);
    }

    /** How many rows there are. */
    int size() {
        return Stream.concat(people.values().stream(), acts.values().stream())
                .mapToInt(List::size)
                .sum();
    }

    private static Object[] act(DemoAct act) {
        boolean firstExtractDue = act.kind == ActKind.DEATH && act.event.getYear() >= 2000 && act.id % 23 == 0;
        return new Object[] {
            act.id,
            act.kind.name(),
            act.ekatte,
            act.made.getYear(),
            act.number,
            Date.valueOf(act.made),
            act.entered ? "ENTERED" : "INDEXED",
            Date.valueOf(act.event),
            act.kind == ActKind.MARRIAGE
                    ? null
                    : Time.valueOf(LocalTime.of((int) (act.id % 24), (int) (act.id * 7 % 60))),
            act.ekatte,
            act.kind == ActKind.MARRIAGE ? "COMMUNITY" : null,
            "Д. Русева",
            act.kind == ActKind.MARRIAGE ? null : "съобщение № " + act.id + "/" + act.made.getYear(),
            act.kind != ActKind.DEATH || firstExtractDue ? null : Date.valueOf(act.made),
            firstExtractDue,
            act.restricted
        };
    }

    private static Object[] party(DemoAct act, String role, DemoPerson person) {
        DemoPerson.Named name = person.nameOn(act.kind == ActKind.MARRIAGE ? act.event.minusDays(1) : act.event);
        return new Object[] {
            act.id,
            role,
            person.id,
            name.given(),
            name.middle(),
            name.family(),
            act.kind == ActKind.MARRIAGE ? person.nameOn(act.event).family() : null,
            person.egn,
            person.lnch,
            Date.valueOf(person.born),
            settlement(person.bornIn),
            person.sex.name(),
            person.citizenship,
            "гр. Стара Загора, " + person.address,
            act.kind == ActKind.DEATH ? (person.status == MaritalStatus.UNKNOWN ? null : person.status.name()) : null
        };
    }

    private static void names(DemoPerson person, List<Object[]> rows) {
        for (int i = 0; i < person.names.size(); i++) {
            DemoPerson.Named name = person.names.get(i);
            LocalDate until =
                    i + 1 < person.names.size() ? person.names.get(i + 1).since() : null;
            rows.add(new Object[] {person.id, name.given(), name.middle(), name.family(), range(name.since(), until)});
        }
    }

    private static void parent(DemoPerson child, @Nullable DemoPerson parent, String role, List<Object[]> rows) {
        if (parent != null) {
            rows.add(new Object[] {child.id, parent.id, role, range(child.born, null)});
        }
    }

    private static Object[] restriction(DemoPerson person) {
        List<String> kinds = List.of(
                "PLENARY_INTERDICTION", "LIMITED_INTERDICTION", "PARENTAL_RIGHTS_LIMITED", "PARENTAL_RIGHTS_LOST");
        LocalDate day = LocalDate.of(2010 + (int) (person.id % 15), 3, 12);
        return new Object[] {
            person.id,
            kinds.get((int) (person.id % 4)),
            "Окръжен съд – Стара Загора",
            person.id + "/" + day.getYear(),
            Date.valueOf(day),
            range(day, null)
        };
    }

    private static String settlement(String ekatte) {
        return SETTLEMENTS.stream()
                .filter(row -> row[0].equals(ekatte))
                .map(row -> row[1] + " " + row[2])
                .findFirst()
                .orElse("");
    }

    private static String range(LocalDate since, @Nullable LocalDate until) {
        return "[" + since + "," + Objects.requireNonNullElse(until, "") + ")";
    }
}
