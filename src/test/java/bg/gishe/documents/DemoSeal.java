package bg.gishe.documents;

import bg.gishe.platform.Municipality;
import java.nio.file.Path;
import java.time.Clock;

/** The seal of a demo installation, whose key is made in a folder of the test. */
public final class DemoSeal {

    private DemoSeal() {}

    /** The seal, by the key that stands in the folder or is made there now. */
    public static Seal in(Path folder, Municipality municipality, Clock clock) {
        return new Seal(
                new WatchedKey(new DemoSealKey(folder).open(municipality, clock.instant()), clock),
                new SealSettings(null, "", null, null, 30),
                clock);
    }
}
