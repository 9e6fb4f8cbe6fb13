package bg.gishe.demo;

import bg.gishe.demo.SyntheticFamily.Member;
import bg.gishe.people.Sex;
import bg.gishe.platform.DateText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The tables that a municipality would bring of the synthetic families: people and acts, with a heading each. */
final class SyntheticTables {

    /** Numbers of acts begin behind those of the demo town. */
    private static final int FIRST_NUMBER = 5_001;

    private static final String BULGARIA = "България";
    private static final String OFFICIAL = "Д. Русева";

    static final List<String> PEOPLE = List.of(
            "ЕГН",
            "Собствено име",
            "Бащино име",
            "Фамилно име",
            "Пол",
            "Дата на раждане",
            "ЕКАТТЕ на раждане",
            "Семейно положение",
            "Дата на смърт",
            "ЕКАТТЕ на адреса",
            "Постоянен адрес",
            "Настоящ адрес",
            "Адресът е от",
            "Предишно фамилно име",
            "Сегашните имена са от");
    static final List<String> BIRTHS = List.of(
            "Акт №",
            "Дата на акта",
            "ЕКАТТЕ",
            "Дата на раждане",
            "Час",
            "ЕКАТТЕ на раждане",
            "ЕГН на детето",
            "Собствено име на детето",
            "Бащино име на детето",
            "Фамилно име на детето",
            "Пол на детето",
            "Гражданство на детето",
            "ЕГН на майката",
            "Собствено име на майката",
            "Бащино име на майката",
            "Фамилно име на майката",
            "Гражданство на майката",
            "Адрес на майката",
            "ЕГН на бащата",
            "Собствено име на бащата",
            "Бащино име на бащата",
            "Фамилно име на бащата",
            "Гражданство на бащата",
            "Адрес на бащата",
            "Обявител",
            "Документ",
            "Длъжностно лице");
    static final List<String> MARRIAGES = List.of(
            "Акт №",
            "Дата на акта",
            "ЕКАТТЕ",
            "Дата на брака",
            "ЕКАТТЕ на брака",
            "Режим",
            "ЕГН на съпруга",
            "Собствено име на съпруга",
            "Бащино име на съпруга",
            "Фамилно име на съпруга",
            "Фамилно име след брака на съпруга",
            "Място на раждане на съпруга",
            "Гражданство на съпруга",
            "Адрес на съпруга",
            "Семейно положение на съпруга",
            "ЕГН на съпругата",
            "Собствено име на съпругата",
            "Бащино име на съпругата",
            "Фамилно име на съпругата",
            "Фамилно име след брака на съпругата",
            "Място на раждане на съпругата",
            "Гражданство на съпругата",
            "Адрес на съпругата",
            "Семейно положение на съпругата",
            "Първи свидетел",
            "Втори свидетел",
            "Длъжностно лице");
    static final List<String> DEATHS = List.of(
            "Акт №",
            "Дата на акта",
            "ЕКАТТЕ",
            "Дата на смърт",
            "Час",
            "ЕКАТТЕ на смърт",
            "Първи препис",
            "ЕГН на починалия",
            "Собствено име на починалия",
            "Бащино име на починалия",
            "Фамилно име на починалия",
            "Място на раждане на починалия",
            "Гражданство на починалия",
            "Адрес на починалия",
            "Семейно положение на починалия",
            "Обявител",
            "Документ",
            "Длъжностно лице");

    static final List<String> NOTES = List.of(
            "Вид на акта",
            "Акт №",
            "Година на акта",
            "ЕКАТТЕ",
            "Дата на отбелязването",
            "Вид на отбелязването",
            "В сила от",
            "Основание",
            "Текст",
            "За преглед",
            "Промяна",
            "ЕГН на бащата",
            "Длъжностно лице");

    private final int families;
    private final Map<String, Integer> last = new HashMap<>();

    SyntheticTables(int people) {
        this.families = (people + 3) / 4;
    }

    void people(Consumer<List<Object>> rows) {
        each(family -> {
            rows.accept(person(family, family.husband, "женен", family.widowed ? family.husbandDied : ""));
            rows.accept(person(family, family.wife, family.widowed ? "вдовица" : "омъжена", ""));
            family.children.forEach(
                    child -> rows.accept(person(family, child, child.sex() == Sex.MALE ? "неженен" : "неомъжена", "")));
        });
    }

    private static List<Object> person(SyntheticFamily family, Member member, String status, Object died) {
        boolean renamed = !member.family().equals(member.familyBefore());
        LocalDate since = member.born().isBefore(family.married) ? family.married : member.born();
        return List.of(
                member.egn().value(),
                member.given(),
                member.middle(),
                member.family(),
                sex(member),
                member.born(),
                family.ekatte,
                status,
                died,
                DemoInhabitants.HOME,
                family.address,
                family.address,
                since,
                renamed ? member.familyBefore() : "",
                renamed ? family.married : "");
    }

    void births(Consumer<List<Object>> rows) {
        each(family -> family.children.forEach(child -> {
            LocalDate made = child.born().plusDays(family.number % 5);
            rows.accept(List.of(
                    number("BIRTH", family.ekatte, made),
                    made,
                    family.ekatte,
                    child.born(),
                    "%02d:%02d".formatted(family.number % 24, family.number % 60),
                    family.ekatte,
                    child.egn().value(),
                    child.given(),
                    child.middle(),
                    child.family(),
                    sex(child),
                    BULGARIA,
                    family.wife.egn().value(),
                    family.wife.given(),
                    family.wife.middle(),
                    family.wife.family(),
                    BULGARIA,
                    family.home(),
                    father(family, child, family.husband.egn().value()),
                    father(family, child, family.husband.given()),
                    father(family, child, family.husband.middle()),
                    father(family, child, family.husband.family()),
                    father(family, child, BULGARIA),
                    father(family, child, family.home()),
                    family.husband.names(),
                    "съобщение за раждане № " + (1 + family.number % 900) + "/" + DateText.write(child.born()),
                    OFFICIAL));
        }));
    }

    /** What the birth act says of the father; nothing when he recognises the child later. */
    private static String father(SyntheticFamily family, Member child, String said) {
        return family.recognises(child) ? "" : said;
    }

    /** Deaths noted on the marriage acts, corrections on birth acts, and fathers who recognise their children. */
    void notes(Consumer<List<Object>> rows) {
        each(family -> {
            for (Member child : family.children) {
                LocalDate made = child.born().plusDays(family.number % 5);
                int number = number("BIRTH", family.ekatte, made);
                if (family.recognises(child)) {
                    LocalDate day = made.plusMonths(4);
                    rows.accept(note(
                            "раждане",
                            number,
                            made,
                            family,
                            day,
                            "произход",
                            made.plusMonths(3),
                            "заявление за припознаване № " + (1 + family.number % 90) + "/" + DateText.write(made),
                            "Припознат от " + family.husband.names() + ".",
                            "припознаване",
                            family.husband.egn().value()));
                } else if (family.number % 40 == 7) {
                    rows.accept(note(
                            "раждане",
                            number,
                            made,
                            family,
                            made.plusDays(30),
                            "поправка",
                            made.plusDays(30),
                            "чл. 76 ЗГР",
                            "Поправка на часа на раждане.",
                            "",
                            ""));
                }
            }
            int number = number("MARRIAGE", family.ekatte, family.married);
            if (family.widowed) {
                rows.accept(note(
                        "брак",
                        number,
                        family.married,
                        family,
                        family.husbandDied.plusDays(7),
                        "смърт на съпруг",
                        family.husbandDied,
                        "акт за смърт от " + DateText.write(family.husbandDied.plusDays(1)),
                        "Съпругът почина.",
                        "",
                        ""));
            }
        });
    }

    private static List<Object> note(
            String act,
            int number,
            LocalDate made,
            SyntheticFamily family,
            LocalDate noted,
            String kind,
            LocalDate since,
            String ground,
            String text,
            String change,
            String father) {
        return List.of(
                act,
                number,
                made.getYear(),
                family.ekatte,
                noted,
                kind,
                since,
                ground,
                text,
                "не",
                change,
                father,
                OFFICIAL);
    }

    void marriages(Consumer<List<Object>> rows) {
        each(family -> rows.accept(List.of(
                number("MARRIAGE", family.ekatte, family.married),
                family.married,
                family.ekatte,
                family.married,
                family.ekatte,
                "общност",
                family.husband.egn().value(),
                family.husband.given(),
                family.husband.middle(),
                family.husband.family(),
                family.husband.family(),
                family.birthPlace(),
                BULGARIA,
                family.home(),
                "неженен",
                family.wife.egn().value(),
                family.wife.given(),
                family.wife.middle(),
                family.wife.familyBefore(),
                family.wife.family(),
                family.birthPlace(),
                BULGARIA,
                family.home(),
                "неомъжена",
                "Калина Борисова Свидетелова",
                "Борис Калинов Свидетелов",
                OFFICIAL)));
    }

    void deaths(Consumer<List<Object>> rows) {
        each(family -> {
            if (family.widowed) {
                LocalDate made = family.husbandDied.plusDays(1);
                rows.accept(List.of(
                        number("DEATH", family.ekatte, made),
                        made,
                        family.ekatte,
                        family.husbandDied,
                        "06:30",
                        family.ekatte,
                        made,
                        family.husband.egn().value(),
                        family.husband.given(),
                        family.husband.middle(),
                        family.husband.family(),
                        family.birthPlace(),
                        BULGARIA,
                        family.home(),
                        "женен",
                        family.wife.names(),
                        "съобщение за смърт № " + (1 + family.number % 900) + "/" + DateText.write(family.husbandDied),
                        OFFICIAL));
            }
        });
    }

    private void each(Consumer<SyntheticFamily> take) {
        last.clear();
        for (int i = 0; i < families; i++) {
            take.accept(new SyntheticFamily(i));
        }
    }

    private int number(String kind, String ekatte, LocalDate made) {
        return last.merge(kind + ekatte + made.getYear(), FIRST_NUMBER, (before, first) -> before + 1);
    }

    private static String sex(Member member) {
        return member.sex() == Sex.MALE ? "м" : "ж";
    }
}
