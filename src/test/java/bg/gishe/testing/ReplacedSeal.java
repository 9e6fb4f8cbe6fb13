package bg.gishe.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** Another key lies in the place of the demo seal, until the first one is put back. */
public final class ReplacedSeal implements AutoCloseable {

    private final Path place;
    private final Path kept;

    private ReplacedSeal(Path dataFolder, Instant from, Instant until) throws IOException {
        this.place = dataFolder.resolve("seal/demo-seal.p12");
        this.kept = dataFolder.resolve("seal/demo-seal.kept");
        Files.copy(place, kept, StandardCopyOption.COPY_ATTRIBUTES);
        SealKeys.write(place, Files.readString(dataFolder.resolve("seal/demo-seal.password")), from, until);
    }

    /** A key whose certificate expired some days ago. */
    public static ReplacedSeal expired(Path dataFolder, Instant now) throws IOException {
        return new ReplacedSeal(dataFolder, now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(3)));
    }

    /** A key whose certificate holds some days more. */
    public static ReplacedSeal ending(Path dataFolder, Instant now) throws IOException {
        return new ReplacedSeal(dataFolder, now.minus(Duration.ofDays(360)), now.plus(Duration.ofDays(5)));
    }

    @Override
    public void close() throws IOException {
        Files.move(kept, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
