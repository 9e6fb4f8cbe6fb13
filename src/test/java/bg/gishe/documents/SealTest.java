package bg.gishe.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.certificates.internal.CertificateRenderer;
import bg.gishe.platform.Municipality;
import bg.gishe.testing.SealKeys;
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
import java.time.LocalDate;
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

    private static final SealSettings SETTINGS = new SealSettings(null, "", null, null, 30);

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
        String ours = SealCheck.fingerprint(seal.certificate().orElseThrow());
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
        Set<String> register = Set.of(
                SealCheck.fingerprint(seal.certificate().orElseThrow()),
                SealCheck.fingerprint(somebodyElses.certificate().orElseThrow()));

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
    void aWrongPasswordOrNameOfKeyIsSaidInWords() throws Exception {
        Path keystore = folder.resolve("ours/demo-seal.p12");
        String password = Files.readString(folder.resolve("ours/demo-seal.password"));

        assertThat(broken(new SealKey(keystore, "wrong", null))).contains("gishe.seal.password");
        assertThat(broken(new SealKey(keystore, password, "other"))).contains("gishe.seal.alias");
        assertThat(broken(new SealKey(folder.resolve("nowhere.p12"), password, null)))
                .contains("gishe.seal.keystore");
    }

    @Test
    void withoutAKeyEverythingStartsButNothingIsSealedAndItSaysWhatToSet() {
        Municipality real = new Municipality(
                "Стара Загора",
                "SZR31",
                "68850",
                "гр. Стара Загора",
                "Отдел",
                "бул.",
                URI.create("http://localhost"),
                false);
        Seal none = new Seal(
                new SealConfiguration().sealKey(SETTINGS, folder, real, Clock.systemUTC()),
                SETTINGS,
                Clock.systemUTC());

        assertThat(none.state()).isEqualTo(new SealState.Unusable(SealState.Why.NO_KEY, null));
        assertThat(none.advice().orElseThrow()).contains("gishe.seal.keystore", "gishe.seal.password");
        assertThatThrownBy(() -> none.apply(plain)).isInstanceOf(SealUnusableException.class);
        assertThat(new SealHealth(none, new LongTermSeal(SETTINGS)).health().getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void healthSaysUntilWhenTheSealHoldsAndThatItNoLongerDoes() {
        Instant end = until(seal);
        SealHealth now = new SealHealth(seal, new LongTermSeal(SETTINGS));
        SealHealth late = new SealHealth(
                seal(folder.resolve("ours"), at(end.minus(Duration.ofDays(5)))), new LongTermSeal(SETTINGS));
        SealHealth later = new SealHealth(
                seal(folder.resolve("ours"), at(end.plus(Duration.ofDays(1)))), new LongTermSeal(SETTINGS));

        assertThat(now.health().getStatus()).isEqualTo(Status.UP);
        assertThat(now.health().getDetails())
                .containsEntry("replaceSoon", false)
                .doesNotContainKey("advice");
        assertThat(late.health().getStatus()).isEqualTo(Status.UP);
        assertThat(late.health().getDetails())
                .containsEntry("replaceSoon", true)
                .containsEntry("daysLeft", 5L);
        assertThat(later.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(later.health().getDetails())
                .containsEntry("unusable", "EXPIRED")
                .containsKeys("validUntil", "advice");
    }

    @Test
    void anExpiredKeySealsNothing() {
        Seal expired = seal(folder.resolve("ours"), at(until(seal).plus(Duration.ofDays(1))));

        assertThat(expired.state().isUsable()).isFalse();
        assertThatThrownBy(() -> expired.apply(plain))
                .isInstanceOf(SealUnusableException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void aKeyPutInThePlaceOfTheOldOneIsTakenUpWithoutARestart() throws Exception {
        Path place = Files.createDirectories(folder.resolve("replaced")).resolve("seal.p12");
        SealKeys.write(place, "secret", Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"));
        Seal seal = new Seal(
                new WatchedKey(new SealKey(place, "secret", null), Clock.systemUTC()), SETTINGS, Clock.systemUTC());
        assertThat(seal.state()).isEqualTo(new SealState.Unusable(SealState.Why.EXPIRED, LocalDate.of(2021, 1, 1)));
        Instant now = Instant.now();

        SealKeys.write(place, "secret", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(400)));

        assertThat(seal.state().isUsable()).isTrue();
        assertThat(new SealCheck(SealCheck.fingerprint(seal.certificate().orElseThrow())::equals)
                        .look(seal.apply(plain)))
                .isEqualTo(SealCheck.Look.INTACT);
    }

    @Test
    void aKeyInUseStaysInUseWhileItsFileIsHalfCopiedOrGone() throws Exception {
        Path place = Files.createDirectories(folder.resolve("half")).resolve("seal.p12");
        Instant now = Instant.now();
        SealKeys.write(place, "secret", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(400)));
        Seal seal = new Seal(
                new WatchedKey(new SealKey(place, "secret", null), Clock.systemUTC()), SETTINGS, Clock.systemUTC());
        assertThat(seal.state().isUsable()).isTrue();

        Files.writeString(place, "the first bytes of another");
        assertThat(seal.apply(plain)).isNotEmpty();
        assertThat(seal.advice().orElseThrow()).contains("cannot be opened");
        Files.delete(place);
        assertThat(seal.apply(plain)).isNotEmpty();
    }

    /** What is said of a key that cannot be opened. */
    private static String broken(SealKey key) {
        Seal seal = new Seal(new WatchedKey(key, Clock.systemUTC()), SETTINGS, Clock.systemUTC());
        assertThat(seal.state()).isEqualTo(new SealState.Unusable(SealState.Why.UNREADABLE, null));
        return seal.advice().orElseThrow();
    }

    private static Instant until(Seal seal) {
        return seal.certificate().orElseThrow().getNotAfter().toInstant();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static Seal seal(Path keys, Clock clock) {
        return DemoSeal.in(keys, MUNICIPALITY, clock);
    }
}
