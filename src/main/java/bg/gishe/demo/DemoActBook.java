package bg.gishe.demo;

import bg.gishe.acts.ActKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The acts of a synthetic town. */
final class DemoActBook {

    final List<DemoAct> acts = new ArrayList<>();

    DemoAct act(ActKind kind, String ekatte, LocalDate event, LocalDate made) {
        DemoAct act = new DemoAct(acts.size() + 1L, kind, ekatte, event, made);
        acts.add(act);
        return act;
    }

    /** Numbers the acts of each register and year by day, and marks what stands on paper only. */
    void number() {
        acts.sort(Comparator.comparing((DemoAct act) -> act.made).thenComparing(act -> act.id));
        Map<String, Integer> last = new HashMap<>();
        for (DemoAct act : acts) {
            act.number = last.merge(act.kind + act.ekatte + act.made.getYear(), 1, Integer::sum);
            act.entered = act.event.getYear() >= 2000 || act.id % 3 == 0;
        }
    }

    /** What makes a desk interesting: acts under correction, notes to be read. */
    void exceptions() {
        for (DemoAct act : acts) {
            if (act.kind == ActKind.BIRTH && act.event.getYear() >= 2000 && act.id % 97 == 0) {
                act.restricted = "Тайна на осиновяването";
            } else if (act.event.getYear() >= 2000 && act.id % 89 == 0) {
                act.notes.add(new DemoAct.Note(
                        "CORRECTION",
                        act.made.plusMonths(2),
                        "чл. 76 ЗГР",
                        "Поправка на място на раждане на родител.",
                        true));
            } else if (act.kind == ActKind.BIRTH && act.id % 61 == 0) {
                act.notes.add(new DemoAct.Note(
                        "NAME_CHANGE",
                        act.made.plusMonths(3),
                        "Решение на РС Стара Загора",
                        "Променено е собственото име.",
                        false));
            }
        }
    }
}
