package bg.gishe.people;

import org.jspecify.annotations.Nullable;

/** Citizenship as the register writes it: the name of the state, "България". What nobody said is unknown. */
public final class Citizenship {

    /** The citizenship of Bulgarian citizens. */
    public static final String BULGARIAN = "България";

    private Citizenship() {}

    /** Whether it is known, and is the Bulgarian one. */
    public static boolean isBulgarian(@Nullable String citizenship) {
        return citizenship != null && citizenship.strip().equalsIgnoreCase(BULGARIAN);
    }
}
