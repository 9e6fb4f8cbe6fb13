package bg.gishe.demo;

import bg.gishe.demo.SyntheticFamily.Member;
import bg.gishe.platform.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The rows of the notes on the acts of a synthetic family. */
final class SyntheticNotes {

    /** Gives the acts their numbers anew, in the order in which their own tables gave them. */
    interface ActNumbers {
        int next(String kind, String ekatte, LocalDate made);
    }

    private final ActNumbers numbers;

    SyntheticNotes(ActNumbers numbers) {
        this.numbers = numbers;
    }

    void of(SyntheticFamily family, Consumer<List<Object>> rows) {
        family.children.forEach(child -> noteOnBirth(family, child, rows));
        int number = numbers.next("MARRIAGE", family.ekatte, family.married);
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
    }

    private void noteOnBirth(SyntheticFamily family, Member child, Consumer<List<Object>> rows) {
        LocalDate made = child.born().plusDays(family.number % 5);
        int number = numbers.next("BIRTH", family.ekatte, made);
        if (family.recognises(child)) {
            rows.accept(note(
                    "раждане",
                    number,
                    made,
                    family,
                    made.plusMonths(4),
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
                SyntheticTables.OFFICIAL);
    }
}
