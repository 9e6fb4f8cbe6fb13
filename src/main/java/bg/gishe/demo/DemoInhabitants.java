package bg.gishe.demo;

import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a synthetic town, each with a number of their own and an address. */
final class DemoInhabitants {

    static final String HOME = "68850";
    private static final List<String> ELSEWHERE = List.of("68134", "56784", "35167", "81414", "87374");
    private static final List<String> STREETS = List.of(
            "бул. „Цар Симеон Велики“",
            "ул. „Генерал Гурко“",
            "ул. „Хаджи Димитър Асенов“",
            "бул. „Св. Патриарх Евтимий“",
            "ул. „Августа Траяна“",
            "ул. „Захари Княжески“",
            "ул. „Кольо Ганчев“",
            "бул. „Руски“",
            "ул. „Христо Ботев“");

    final List<DemoPerson> all = new ArrayList<>();

    private final Random random;
    private final Set<String> numbers = new HashSet<>();

    DemoInhabitants(Random random) {
        this.random = random;
    }

    DemoPerson citizen(
            Sex sex,
            LocalDate born,
            String place,
            @Nullable DemoPerson mother,
            @Nullable DemoPerson father,
            String family) {
        DemoPerson person = new DemoPerson(
                all.size() + 1L, sex, born, place, mother, father, family, mother == null ? address() : mother.address);
        String egn;
        do {
            int order = 600 + random.nextInt(200) * 2 + (sex == Sex.MALE ? 0 : 1);
            egn = Egn.of(born, order / 10 * 10 + (order % 10)).value();
        } while (!numbers.add(egn));
        person.egn = egn;
        all.add(person);
        return person;
    }

    void foreigner() {
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        LocalDate born = LocalDate.of(1960 + random.nextInt(45), 1, 1).plusDays(random.nextInt(365));
        DemoPerson person = new DemoPerson(all.size() + 1L, sex, born, "", null, null, "", address());
        person.lnch = Lnch.of(100_000_000 + (int) person.id * 137).value();
        person.citizenship = random.nextBoolean() ? "Украйна" : "Турция";
        person.names.add(new DemoPerson.Named(
                born, sex == Sex.MALE ? "Олександр" : "Оксана", null, sex == Sex.MALE ? "Коваленко" : "Шевченко"));
        all.add(person);
    }

    String elsewhere() {
        return ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
    }

    private String address() {
        String street = STREETS.get(random.nextInt(STREETS.size()));
        int house = 1 + random.nextInt(120);
        return random.nextInt(3) == 0
                ? street + " № " + house
                : "%s № %d, вх. %s, ет. %d, ап. %d"
                        .formatted(
                                street,
                                house,
                                "АБВГ".charAt(random.nextInt(4)),
                                1 + random.nextInt(8),
                                1 + random.nextInt(40));
    }
}
