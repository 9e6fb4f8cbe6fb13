package bg.gishe.certificates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.platform.Municipality;
import bg.gishe.testing.Snapshots;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** Protects: only a file sealed by us, from its first byte to its last and unchanged since, passes for ours. */
class SealTest {

    private static final Municipality MUNICIPALITY = new Municipality(
            "Стара Загора",
            "SZR31",
            "68850",
            "гр. Стара Загора",
            "Отдел",
            "бул.",
            URI.create("http://localhost"),
            true);

    @TempDir
    static Path folder;

    private static Seal seal;
    private static Seal somebodyElses;
    private static SealCheck check;
    private static byte[] plain;
    private static byte[] sealed;

    @BeforeAll
    static void sealOne() {
        seal = seal(folder.resolve("ours"), Clock.systemUTC());
        somebodyElses = seal(folder.resolve("theirs"), Clock.systemUTC());
        String ours = SealCheck.fingerprint(seal.certificate());
        check = new SealCheck(ours::equals);
        plain = new CertificateRenderer().render(Snapshots.maritalStatus());
        sealed = seal.apply(plain);
    }

    @Test
    void aSealedDocumentIsIntact() {
        assertThat(check.look(sealed)).isEqualTo(SealCheck.Look.INTACT);
    }

    @Test
    void everyChangedByteBreaksIt() {
        for (int at : new int[] {100, sealed.length / 4, sealed.length / 2, plain.length - 50}) {
            byte[] forged = sealed.clone();
            forged[at] ^= 1;

            assertThat(check.look(forged)).as("byte %d", at).isNotEqualTo(SealCheck.Look.INTACT);
        }
    }

    @Test
    void aByteChangedInThePagesLeavesOurSealButSaysAltered() {
        byte[] forged = sealed.clone();
        forged[plain.length / 2] ^= 1;

        assertThat(check.look(forged)).isEqualTo(SealCheck.Look.ALTERED);
    }

    @Test
    void aPageAddedAfterTheSealSaysAlteredThoughTheSealedBytesAreUnchanged() throws Exception {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.getDocumentInformation().setTitle("Друго заглавие");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(longer);
        }

        assertThat(longer.size()).isGreaterThan(sealed.length);
        assertThat(check.look(longer.toByteArray())).isEqualTo(SealCheck.Look.ALTERED);
    }

    @Test
    void anothersSealOverOursSaysAltered() {
        assertThat(check.look(somebodyElses.apply(sealed))).isEqualTo(SealCheck.Look.ALTERED);
    }

    @Test
    void anothersSealIsForeign() {
        assertThat(check.look(somebodyElses.apply(plain))).isEqualTo(SealCheck.Look.FOREIGN);
    }

    @Test
    void whatIsNotSealedOrNoPdfAtAllHasNoSeal() {
        assertThat(check.look(plain)).isEqualTo(SealCheck.Look.NONE);
        assertThat(check.look("не е PDF".getBytes(StandardCharsets.UTF_8))).isEqualTo(SealCheck.Look.NONE);
        assertThat(check.look(new byte[0])).isEqualTo(SealCheck.Look.NONE);
    }

    @Test
    void aDocumentSealedWithAnEarlierKeyStaysOurs() {
        Set<String> register =
                Set.of(SealCheck.fingerprint(seal.certificate()), SealCheck.fingerprint(somebodyElses.certificate()));

        assertThat(new SealCheck(register::contains).look(sealed)).isEqualTo(SealCheck.Look.INTACT);
    }

    @Test
    void manyDesksSealAtOnceWithOneKey() throws Exception {
        List<Callable<SealCheck.Look>> desks = Stream.<Callable<SealCheck.Look>>generate(
                        () -> () -> check.look(seal.apply(plain)))
                .limit(24)
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<SealCheck.Look> look : threads.invokeAll(desks)) {
                assertThat(look.get()).isEqualTo(SealCheck.Look.INTACT);
            }
        }
    }

    @Test
    void theDemoKeyIsMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        Path keys = folder.resolve("ours");

        Seal again = seal(keys, Clock.systemUTC());

        assertThat(again.certificate()).isEqualTo(seal.certificate());
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aCrashAfterThePasswordAndBeforeTheKeyIsMendedAtTheNextStart() throws Exception {
        Path keys = Files.createDirectories(folder.resolve("crashed"));
        Files.writeString(keys.resolve("demo-seal.password"), "left behind");

        assertThat(seal(keys, Clock.systemUTC()).apply(plain)).isNotEmpty();
    }

    @Test
    void aWrongPasswordOrNameOfKeyIsSaidInWords() {
        Path keystore = folder.resolve("ours/demo-seal.p12");

        assertThatThrownBy(() -> new Seal(new SealKey(keystore, "wrong", null), Clock.systemUTC()))
                .hasMessageContaining("gishe.seal.password");
        assertThatThrownBy(() -> new Seal(
                        new SealKey(keystore, Files.readString(folder.resolve("ours/demo-seal.password")), "other"),
                        Clock.systemUTC()))
                .hasMessageContaining("gishe.seal.alias");
    }

    @Test
    void withoutAKeyOnlyADemoStarts() {
        Municipality real = new Municipality(
                "Стара Загора",
                "SZR31",
                "68850",
                "гр. Стара Загора",
                "Отдел",
                "бул.",
                URI.create("http://localhost"),
                false);

        assertThatThrownBy(() -> new SealConfiguration().sealKey(null, "", null, folder, real))
                .hasMessageContaining("gishe.seal.keystore");
    }

    @Test
    void healthSaysUntilWhenTheSealHoldsAndThatItNoLongerDoes() {
        SealHealth now = new SealHealth(seal, Clock.systemUTC());
        SealHealth later = new SealHealth(seal, Clock.fixed(after(seal.validUntil()), ZoneOffset.UTC));

        assertThat(now.health().getStatus()).isEqualTo(Status.UP);
        assertThat(now.health().getDetails()).containsEntry("replaceSoon", false);
        assertThat(later.health().getStatus()).isEqualTo(Status.DOWN);
        assertThatThrownBy(() -> seal(folder.resolve("ours"), Clock.fixed(after(seal.validUntil()), ZoneOffset.UTC)))
                .hasMessageContaining("expired");
    }

    private static Instant after(Instant instant) {
        return instant.plus(Duration.ofDays(1));
    }

    private static Seal seal(Path keys, Clock clock) {
        return new Seal(new DemoSealKey(keys).open(MUNICIPALITY), clock);
    }
}
