package bg.gishe.demo;

import bg.gishe.demo.SyntheticFamily.Member;
import bg.gishe.people.Sex;
import bg.gishe.platform.DateText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The tables that a municipality would bring of the synthetic families, people and acts, under {@link SyntheticHeadings}. */
final class SyntheticTables {

    /** Numbers of acts begin behind those of the demo town. */
    private static final int FIRST_NUMBER = 5_001;

    private static final String BULGARIA = "България";
    static final String OFFICIAL = "Д. Русева";

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
        SyntheticNotes notes = new SyntheticNotes(this::number);
        each(family -> notes.of(family, rows));
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
