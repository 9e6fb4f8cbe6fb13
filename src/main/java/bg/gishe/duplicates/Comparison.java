package bg.gishe.duplicates;

import bg.gishe.people.Address;
import bg.gishe.people.Person;
import bg.gishe.people.PersonNames;
import bg.gishe.platform.DateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two records side by side, row by row. */
public record Comparison(Person first, Person second, List<Row> rows) {

    /** A value in a cell: the key of a message, a text, or both. */
    public record Value(@Nullable String message, String text) {}

    /** One kind of facts of both. */
    public record Row(String label, List<Value> one, List<Value> other) {

        /** Whether both say the same. */
        public boolean same() {
            return one.equals(other);
        }

        /** Whether only one of them says something. */
        public boolean oneSided() {
            return one.isEmpty() != other.isEmpty();
        }

        /** Whether neither says anything. */
        public boolean isEmpty() {
            return one.isEmpty() && other.isEmpty();
        }
    }

    /** The comparison of two records with what points to each of them. */
    static Comparison of(
            Person first,
            Person second,
            Map<String, List<LinkMover.Line>> firstLinks,
            Map<String, List<LinkMover.Line>> secondLinks) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("names", texts(first.names().full()), texts(second.names().full())));
        rows.add(row("former-names", formerNames(first), formerNames(second)));
        rows.add(row(
                "sex",
                List.of(new Value("counter.search.sex." + first.sex(), "")),
                List.of(new Value("counter.search.sex." + second.sex(), ""))));
        rows.add(row("born", texts(DateText.write(first.birthDate())), texts(DateText.write(second.birthDate()))));
        rows.add(row("birth-place", texts(first.birthPlace()), texts(second.birthPlace())));
        rows.add(row("citizenship", texts(first.citizenship()), texts(second.citizenship())));
        rows.add(row("status", texts(first.maritalStatusText()), texts(second.maritalStatusText())));
        rows.add(row("died", died(first), died(second)));
        rows.add(row("addresses", addresses(first), addresses(second)));
        for (String link :
                List.of("parents", "marriages", "children", "restrictions", "acts", "requests", "documents")) {
            rows.add(row(link, values(firstLinks.get(link)), values(secondLinks.get(link))));
        }
        return new Comparison(first, second, rows);
    }

    private static Row row(String label, List<Value> one, List<Value> other) {
        return new Row("duplicates.row." + label, one, other);
    }

    private static List<Value> texts(@Nullable String text) {
        return Optional.ofNullable(text).map(written -> new Value(null, written)).stream()
                .toList();
    }

    private static List<Value> formerNames(Person person) {
        return person.formerNames().stream()
                .map(PersonNames::full)
                .map(name -> new Value(null, name))
                .toList();
    }

    private static List<Value> died(Person person) {
        return Stream.ofNullable(person.deathDate())
                .map(DateText::write)
                .map(day -> new Value(null, day))
                .toList();
    }

    private static List<Value> addresses(Person person) {
        return person.dataRestricted()
                ? List.of(new Value("people.person.data-restricted", ""))
                : person.addresses().stream()
                        .filter(address -> address.until() == null)
                        .map((Address address) -> new Value("people.address." + address.kind(), address.text()))
                        .toList();
    }

    private static List<Value> values(@Nullable List<LinkMover.Line> lines) {
        return Optional.ofNullable(lines).orElse(List.of()).stream()
                .map(line -> new Value(line.message(), line.text()))
                .distinct()
                .toList();
    }
}
