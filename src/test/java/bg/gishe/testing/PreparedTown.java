package bg.gishe.testing;

import bg.gishe.GisheApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder with the migrated database, its demo town and its seal, as the application leaves it after its first start. It is made once,
 * kept under {@code target/towns} and copied for each use.
 *
 * <p>A town is never stale: its name is a hash of all that can have a part in it (migrations, properties, classes but those of screens, the
 * libraries, the day), so that what changes any of these makes another town.
 */
final class PreparedTown {

    private static final Path TOWNS = Path.of("target/towns");

    /** What only shows: it has no part in what the application stores at its first start. */
    private static final Pattern SHOWN =
            Pattern.compile("(templates|static|standard-forms|messages)/.*|messages.*|.*/web/.*|META-INF/.*");

    private static final int KEPT = 4;

    private PreparedTown() {}

    /** Copies the data folder of a town of so many people into the folder, which is made. */
    static void copyTo(Path target, int people) {
        try {
            copy(prepared(people), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One process makes a town, the others wait for it; what is half made has another name. */
    private static Path prepared(int people) throws IOException {
        Path town = TOWNS.toAbsolutePath().resolve(people + "-" + inputs());
        Files.createDirectories(TOWNS);
        try (FileChannel channel =
                        FileChannel.open(TOWNS.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.exists(town)) {
                forgetOldTowns();
                Path fresh = town.resolveSibling(town.getFileName() + ".unfinished");
                FileSystemUtils.deleteRecursively(fresh);
                Path made = ScratchFolder.make().resolve("data");
                make(made, people);
                copy(made, fresh);
                Files.move(fresh, town, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return town;
    }

    /** The application's first start on an empty folder, in a thread that no test's context loader listens to. */
    private static void make(Path folder, int people) {
        FutureTask<Void> firstStart = new FutureTask<>(
                () -> {
                    SpringApplication application = new SpringApplication(GisheApplication.class);
                    application.setAdditionalProfiles("demo");
                    application
                            .run(
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--gishe.data-dir=" + folder,
                                    "--gishe.demo.people=" + people)
                            .close();
                },
                null);
        Thread.ofPlatform().name("town").start(firstStart);
        try {
            firstStart.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The demo town could not be made", e);
        }
    }

    private static void forgetOldTowns() throws IOException {
        try (Stream<Path> towns = Files.list(TOWNS)) {
            List<Path> oldest = towns.filter(Files::isDirectory)
                    .sorted(Comparator.comparing((Path town) -> town.toFile().lastModified())
                            .reversed())
                    .skip(KEPT - 1)
                    .toList();
            for (Path town : oldest) {
                FileSystemUtils.deleteRecursively(town);
            }
        }
    }

    private static String inputs() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(LocalDate.now().toString().getBytes());
            libraries().forEach(library -> digest.update(library.getBytes()));
            Path classes = Path.of(GisheApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                    if (!SHOWN.matcher(name).matches()) {
                        digest.update(name.getBytes());
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> libraries() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .sorted();
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                // PostgreSQL wants a folder that is its own.
                Files.copy(folder, there(folder), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, there(file), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            private Path there(Path path) {
                return target.resolve(source.relativize(path));
            }
        });
    }
}
