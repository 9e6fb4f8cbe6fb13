package bg.gishe.demo;

import bg.gishe.acts.ActKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A synthetic act with the parties it names. */
final class DemoAct {

    /** A later note on the act. */
    record Note(String kind, LocalDate on, String ground, String text, boolean needsReview) {}

    final long id;
    final ActKind kind;
    final String ekatte;
    final LocalDate event;
    final LocalDate made;
    final Map<String, DemoPerson> parties = new LinkedHashMap<>();
    final List<Note> notes = new ArrayList<>();
    int number;
    boolean entered = true;

    @Nullable
    String restricted;

    DemoAct(long id, ActKind kind, String ekatte, LocalDate event, LocalDate made) {
        this.id = id;
        this.kind = kind;
        this.ekatte = ekatte;
        this.event = event;
        this.made = made;
    }

    DemoAct with(String role, @Nullable DemoPerson person) {
        if (person != null) {
            parties.put(role, person);
        }
        return this;
    }
}
