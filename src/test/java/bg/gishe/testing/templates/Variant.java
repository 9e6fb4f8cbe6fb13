package bg.gishe.testing.templates;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a value may be.
 *
 * @param how what is unusual in it, e.g. "[0].deathDate=null"; empty for the usual value
 */
record Variant(String how, @Nullable Object value) {

    /** The same within something larger. */
    Variant within(String place, @Nullable Object larger) {
        return new Variant(
                place + (how.startsWith("=") || how.startsWith(".") || how.startsWith("[") ? "" : ".") + how, larger);
    }
}
