package bg.gishe.testing.templates;

import bg.gishe.platform.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who may look at a page. */
public final class Actors {

    private Actors() {}

    /** Somebody with every role, and each role alone. */
    public static Variants signedIn() {
        List<Object> actors = new ArrayList<>(List.of(PageRenderer.ACTOR));
        PageRenderer.ACTOR.roles().stream().sorted().forEach(role -> actors.add(with(role)));
        return Variants.oneOf(actors.toArray());
    }

    /** These, and one who has no desk, and a stranger. */
    public static Variants anybody() {
        return signedIn().plusValue("=stranger", null).plusValue("=without desk", with("SECRETARY"));
    }

    /** Somebody with this role alone, at no desk. */
    public static Actor with(String role) {
        return new Actor("d.ruseva", "Десислава Русева", "експерт", "", Set.of(role));
    }
}
