package bg.gishe.payments;

import bg.gishe.platform.Actor;
import org.jspecify.annotations.Nullable;

/** Lets a payment in and names the shift that it belongs to. */
public interface Tills {

    /**
     * The open shift of the clerk for money that is taken or given back now, held until the caller's transaction ends; null
     * where no money passes through a till.
     *
     * @throws TillClosedException when the office's day is closed, or the clerk has to open a shift first
     */
    @Nullable
    Long admit(Actor clerk, boolean money);
}
