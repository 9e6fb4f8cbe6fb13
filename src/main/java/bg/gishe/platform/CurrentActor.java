package bg.gishe.platform;

import java.util.Optional;

/** Who acts in the present thread. */
public interface CurrentActor {

    /** The signed-in official, or empty outside a signed-in request. */
    Optional<Actor> find();

    /** The signed-in official. */
    default Actor require() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
