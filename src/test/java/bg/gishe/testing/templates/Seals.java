package bg.gishe.testing.templates;

import bg.gishe.certificates.Sealing;
import bg.gishe.documents.SealState;
import org.mockito.Mockito;

/** The seal on which templates call as {@code @sealing}. */
public final class Seals {

    private Seals() {}

    /** The seal in every state. */
    public static Variants inEveryState() {
        return Variants.of(SealState.class).map(state -> Mockito.mock(Sealing.class, call -> state));
    }
}
