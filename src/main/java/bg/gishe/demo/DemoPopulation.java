package bg.gishe.demo;

import bg.gishe.acts.ActKind;
import bg.gishe.people.Egn;
import bg.gishe.people.Lnch;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a synthetic town live year by year: births, marriages, divorces and deaths, the same at every run. */
final class DemoPopulation {

    static final String HOME = "68850";
    private static final List<String> ELSEWHERE = List.of("68134", "56784", "35167", "81414", "87374");
    private static final List<String> STREETS = List.of(
            "бул. „Цар Симеон Велики“", "ул. „Генерал Гурко“", "ул. „Хаджи Димитър Асенов“", "бул. „Св. Патриарх Евтимий“",
            "ул. „Августа Траяна“", "ул. „Захари Княжески“", "ул. „Кольо Ганчев“", "бул. „Руски“", "ул. „Христо Ботев“");
    private static final int FIRST_YEAR = 1950;

    final List<DemoPerson> people = new ArrayList<>();
    final List<DemoAct> acts = new ArrayList<>();

    private final Random random = new Random(20241201);
    private final Set<String> numbers = new HashSet<>();
    private final Map<DemoPerson, DemoAct> marriageActs = new HashMap<>();
    private final LocalDate today;
    private final int size;

    DemoPopulation(int size, LocalDate today) {
        this.size = size;
        this.today = today;
        int foreigners = size / 80;
        founders(size / 4);
        int births = size - people.size() - foreigners;
        int years = today.getYear() - FIRST_YEAR + 1;
        for (int year = FIRST_YEAR, born = 0; year <= today.getYear(); year++) {
            marriages(year);
            int due = (int) ((long) births * (year - FIRST_YEAR + 1) / years);
            born += births(year, due - born);
            divorces(year);
            deaths(year);
        }
        while (people.size() < size) {
            foreigner();
        }
        people.stream().filter(person -> person.id % 311 == 0 && person.died == null).forEach(person -> {
            if (person.status == MaritalStatus.SINGLE) {
                person.status = MaritalStatus.UNKNOWN;
            }
        });
        number();
        exceptions();
    }

    private void founders(int count) {
        for (int i = 0; i < count; i++) {
            Sex sex = i % 2 == 0 ? Sex.MALE : Sex.FEMALE;
            LocalDate born = LocalDate.of(1922 + random.nextInt(26), 1, 1).plusDays(random.nextInt(365));
            DemoPerson person = citizen(sex, born, i % 5 == 0 ? elsewhere() : HOME, null, null, BulgarianNames.family(random));
            person.names.add(new DemoPerson.Named(
                    born,
                    BulgarianNames.given(sex, random),
                    BulgarianNames.patronymic(BulgarianNames.given(Sex.MALE, random), sex),
                    BulgarianNames.inForm(person.rootFamily, sex)));
        }
    }

    private void marriages(int year) {
        List<DemoPerson> brides = free(Sex.FEMALE, year);
        List<DemoPerson> grooms = free(Sex.MALE, year);
        for (DemoPerson bride : brides) {
            if (random.nextInt(100) >= 16) {
                continue;
            }
            grooms.stream()
                    .filter(groom -> groom.canMarryIn(year)
                            && Math.abs(groom.born.getYear() - bride.born.getYear()) <= 8
                            && (groom.mother == null || !Objects.equals(groom.mother, bride.mother)))
                    .findFirst()
                    .ifPresent(groom -> marry(bride, groom, dayIn(year)));
        }
    }

    private void marry(DemoPerson bride, DemoPerson groom, LocalDate day) {
        if (day.isAfter(today)
                || bride.marriages.stream().anyMatch(m -> m.until() != null && m.until().isAfter(day))
                || groom.marriages.stream().anyMatch(m -> m.until() != null && m.until().isAfter(day))) {
            return;
        }
        DemoAct act = act(ActKind.MARRIAGE, random.nextInt(12) == 0 ? elsewhere() : HOME, day, day)
                .with("SPOUSE_1", groom)
                .with("SPOUSE_2", bride);
        for (DemoPerson person : List.of(bride, groom)) {
            person.status = MaritalStatus.MARRIED;
            marriageActs.put(person, act);
        }
        bride.marriages.add(new DemoPerson.Marriage(groom, day, null, null));
        groom.marriages.add(new DemoPerson.Marriage(bride, day, null, null));
        if (random.nextInt(100) < 70) {
            bride.names.add(new DemoPerson.Named(
                    day, bride.name().given(), bride.name().middle(), BulgarianNames.inForm(groom.rootFamily, Sex.FEMALE)));
        }
    }

    private int births(int year, int due) {
        List<DemoPerson> mothers = new ArrayList<>(people.stream()
                .filter(woman -> woman.sex == Sex.FEMALE
                        && woman.died == null
                        && woman.spouse() != null
                        && woman.ageIn(year) >= 18
                        && woman.ageIn(year) <= 42)
                .toList());
        java.util.Collections.shuffle(mothers, random);
        int born = 0;
        for (DemoPerson mother : mothers) {
            LocalDate day = dayIn(year);
            DemoPerson father = Objects.requireNonNull(mother.spouse());
            if (born >= due || day.isAfter(today.minusDays(8)) || mother.marriages.getLast().since().isAfter(day)) {
                continue;
            }
            birth(mother, father, day);
            born++;
            if (random.nextInt(80) == 0 && born < due) {
                birth(mother, father, day);
                born++;
            }
        }
        return born;
    }

    private void birth(DemoPerson mother, DemoPerson father, LocalDate day) {
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        String place = random.nextInt(10) == 0 ? elsewhere() : HOME;
        DemoPerson child = citizen(sex, day, place, mother, father, father.rootFamily);
        child.names.add(new DemoPerson.Named(
                day,
                BulgarianNames.given(sex, random),
                BulgarianNames.patronymic(father.name().given(), sex),
                BulgarianNames.inForm(father.rootFamily, sex)));
        act(ActKind.BIRTH, place, day, day.plusDays(random.nextInt(6)))
                .with("CHILD", child)
                .with("MOTHER", mother)
                .with("FATHER", father);
    }

    private void divorces(int year) {
        for (DemoPerson man : people) {
            DemoPerson woman = man.sex == Sex.MALE && man.died == null ? man.spouse() : null;
            LocalDate day = dayIn(year);
            if (woman == null || day.isAfter(today) || random.nextInt(1000) >= 13
                    || !man.marriages.getLast().since().plusYears(1).isBefore(day)) {
                continue;
            }
            man.endMarriage(day, "DIVORCE", MaritalStatus.DIVORCED);
            woman.endMarriage(day, "DIVORCE", MaritalStatus.DIVORCED);
            String ground = "Решение № " + (100 + random.nextInt(900)) + "/" + day.getYear() + " г. на РС Стара Загора";
            Objects.requireNonNull(marriageActs.get(man))
                    .notes
                    .add(new DemoAct.Note("DIVORCE", day, ground, "Бракът е прекратен с развод.", false));
        }
    }

    private void deaths(int year) {
        for (DemoPerson person : people) {
            int age = person.ageIn(year);
            double risk = age < 1 ? 0.004 : age < 50 ? 0.001 : Math.min(0.5, 0.0025 * Math.exp((age - 50) * 0.095));
            LocalDate day = dayIn(year);
            if (person.died != null || random.nextDouble() > risk || day.isAfter(today.minusDays(2)) || !day.isAfter(latest(person))) {
                continue;
            }
            person.died = day;
            DemoPerson spouse = person.spouse();
            if (spouse != null) {
                person.endMarriage(day, "DEATH", MaritalStatus.MARRIED);
                spouse.endMarriage(day, "DEATH", MaritalStatus.WIDOWED);
            }
            act(ActKind.DEATH, random.nextInt(15) == 0 ? elsewhere() : HOME, day, day.plusDays(1)).with("DECEASED", person);
        }
    }

    /** The last day on which something happened to the person or their spouse that must precede a death. */
    private LocalDate latest(DemoPerson person) {
        LocalDate latest = person.born.plusDays(40);
        for (DemoPerson.Marriage marriage : person.marriages) {
            latest = marriage.since().isAfter(latest) ? marriage.since() : latest;
            latest = marriage.until() != null && marriage.until().isAfter(latest) ? marriage.until() : latest;
        }
        for (DemoAct act : acts) {
            if (act.kind == ActKind.BIRTH && act.event.isAfter(latest) && act.parties.containsValue(person)) {
                latest = act.event;
            }
        }
        return latest;
    }

    private void foreigner() {
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        LocalDate born = LocalDate.of(1960 + random.nextInt(45), 1, 1).plusDays(random.nextInt(365));
        DemoPerson person = new DemoPerson(people.size() + 1L, sex, born, "", null, null, "", address());
        person.lnch = Lnch.of(100_000_000 + (int) person.id * 137).value();
        person.citizenship = random.nextBoolean() ? "Украйна" : "Турция";
        person.names.add(new DemoPerson.Named(
                born, sex == Sex.MALE ? "Олександр" : "Оксана", null, sex == Sex.MALE ? "Коваленко" : "Шевченко"));
        people.add(person);
    }

    private DemoPerson citizen(
            Sex sex, LocalDate born, String place, @Nullable DemoPerson mother, @Nullable DemoPerson father, String family) {
        DemoPerson person = new DemoPerson(
                people.size() + 1L, sex, born, place, mother, father, family, mother == null ? address() : mother.address);
        String egn;
        do {
            int order = 600 + random.nextInt(200) * 2 + (sex == Sex.MALE ? 0 : 1);
            egn = Egn.of(born, order / 10 * 10 + (order % 10)).value();
        } while (!numbers.add(egn));
        person.egn = egn;
        people.add(person);
        return person;
    }

    /** Numbers the acts of each register and year by day, and marks what stands on paper only. */
    private void number() {
        acts.sort(Comparator.comparing((DemoAct act) -> act.made).thenComparing(act -> act.id));
        Map<String, Integer> last = new HashMap<>();
        for (DemoAct act : acts) {
            act.number = last.merge(act.kind + act.ekatte + act.made.getYear(), 1, Integer::sum);
            act.entered = act.event.getYear() >= 2000 || act.id % 3 == 0;
        }
    }

    /** What makes a desk interesting: acts under correction, notes to be read. */
    private void exceptions() {
        for (DemoAct act : acts) {
            if (act.kind == ActKind.BIRTH && act.event.getYear() >= 2000 && act.id % 97 == 0) {
                act.blocked = "Тайна на осиновяването";
            } else if (act.event.getYear() >= 2000 && act.id % 89 == 0) {
                act.notes.add(new DemoAct.Note(
                        "CORRECTION", act.made.plusMonths(2), "чл. 76 ЗГР", "Поправка на място на раждане на родител.", true));
            } else if (act.kind == ActKind.BIRTH && act.id % 61 == 0) {
                act.notes.add(new DemoAct.Note(
                        "NAME_CHANGE", act.made.plusMonths(3), "Решение на РС Стара Загора", "Променено е собственото име.", false));
            }
        }
    }

    private DemoAct act(ActKind kind, String ekatte, LocalDate event, LocalDate made) {
        DemoAct act = new DemoAct(acts.size() + 1L, kind, ekatte, event, made);
        acts.add(act);
        return act;
    }

    private List<DemoPerson> free(Sex sex, int year) {
        List<DemoPerson> free = new ArrayList<>(
                people.stream().filter(person -> person.sex == sex && person.canMarryIn(year)).toList());
        java.util.Collections.shuffle(free, random);
        return free;
    }

    private LocalDate dayIn(int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    }

    private String elsewhere() {
        return ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
    }

    private String address() {
        String street = STREETS.get(random.nextInt(STREETS.size()));
        int house = 1 + random.nextInt(120);
        return random.nextInt(3) == 0
                ? street + " № " + house
                : "%s № %d, вх. %s, ет. %d, ап. %d"
                        .formatted(street, house, "АБВГ".charAt(random.nextInt(4)), 1 + random.nextInt(8), 1 + random.nextInt(40));
    }
}
