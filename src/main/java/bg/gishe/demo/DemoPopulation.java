package bg.gishe.demo;

import bg.gishe.acts.ActKind;
import bg.gishe.people.FullAge;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Lets a synthetic town live year by year: births, marriages, divorces and deaths, the same at every run. */
final class DemoPopulation {

    private static final int FIRST_YEAR = 1950;

    private final Random random = new Random(20241201);
    private final DemoInhabitants inhabitants = new DemoInhabitants(random);
    private final DemoActBook book = new DemoActBook();
    final List<DemoPerson> people = inhabitants.all;
    final List<DemoAct> acts = book.acts;

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
            inhabitants.foreigner();
        }
        people.stream()
                .filter(person -> person.id % 311 == 0 && person.died == null)
                .forEach(person -> {
                    if (person.status == MaritalStatus.SINGLE) {
                        person.status = MaritalStatus.UNKNOWN;
                    }
                });
        book.number();
        book.exceptions();
    }

    private void founders(int count) {
        for (int i = 0; i < count; i++) {
            Sex sex = i % 2 == 0 ? Sex.MALE : Sex.FEMALE;
            LocalDate born = LocalDate.of(1922 + random.nextInt(26), 1, 1).plusDays(random.nextInt(365));
            DemoPerson person = inhabitants.citizen(
                    sex,
                    born,
                    i % 5 == 0 ? inhabitants.elsewhere() : DemoInhabitants.HOME,
                    null,
                    null,
                    BulgarianNames.family(random));
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
                || bride.marriages.stream()
                        .anyMatch(m -> m.until() != null && m.until().isAfter(day))
                || groom.marriages.stream()
                        .anyMatch(m -> m.until() != null && m.until().isAfter(day))) {
            return;
        }
        DemoAct act = book.act(
                        ActKind.MARRIAGE,
                        random.nextInt(12) == 0 ? inhabitants.elsewhere() : DemoInhabitants.HOME,
                        day,
                        day)
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
                    day,
                    bride.name().given(),
                    bride.name().middle(),
                    BulgarianNames.inForm(groom.rootFamily, Sex.FEMALE)));
        }
    }

    private int births(int year, int due) {
        List<DemoPerson> mothers = new ArrayList<>(people.stream()
                .filter(woman -> woman.sex == Sex.FEMALE
                        && woman.died == null
                        && woman.spouse() != null
                        && woman.ageIn(year) >= FullAge.YEARS
                        && woman.ageIn(year) <= 42)
                .toList());
        java.util.Collections.shuffle(mothers, random);
        int born = 0;
        for (DemoPerson mother : mothers) {
            LocalDate day = dayIn(year);
            DemoPerson father = Objects.requireNonNull(mother.spouse());
            if (born >= due
                    || day.isAfter(today.minusDays(8))
                    || mother.marriages.getLast().since().isAfter(day)) {
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
        String place = random.nextInt(10) == 0 ? inhabitants.elsewhere() : DemoInhabitants.HOME;
        DemoPerson child = inhabitants.citizen(sex, day, place, mother, father, father.rootFamily);
        child.names.add(new DemoPerson.Named(
                day,
                BulgarianNames.given(sex, random),
                BulgarianNames.patronymic(father.name().given(), sex),
                BulgarianNames.inForm(father.rootFamily, sex)));
        book.act(ActKind.BIRTH, place, day, day.plusDays(random.nextInt(6)))
                .with("CHILD", child)
                .with("MOTHER", mother)
                .with("FATHER", father);
    }

    private void divorces(int year) {
        for (DemoPerson man : people) {
            DemoPerson woman = man.sex == Sex.MALE && man.died == null ? man.spouse() : null;
            LocalDate day = dayIn(year);
            if (woman == null
                    || day.isAfter(today)
                    || random.nextInt(1000) >= 13
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
            if (person.died != null
                    || random.nextDouble() > risk
                    || day.isAfter(today.minusDays(2))
                    || !day.isAfter(latest(person))) {
                continue;
            }
            person.died = day;
            DemoPerson spouse = person.spouse();
            if (spouse != null) {
                person.endMarriage(day, "DEATH", MaritalStatus.MARRIED);
                spouse.endMarriage(day, "DEATH", MaritalStatus.WIDOWED);
            }
            book.act(
                            ActKind.DEATH,
                            random.nextInt(15) == 0 ? inhabitants.elsewhere() : DemoInhabitants.HOME,
                            day,
                            day.plusDays(1))
                    .with("DECEASED", person);
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

    private List<DemoPerson> free(Sex sex, int year) {
        List<DemoPerson> free = new ArrayList<>(people.stream()
                .filter(person -> person.sex == sex && person.canMarryIn(year))
                .toList());
        java.util.Collections.shuffle(free, random);
        return free;
    }

    private LocalDate dayIn(int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    }
}
