package bg.gishe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Folders for the data of a test, in memory where the machine offers it. A killed process leaves what it wrote with the kernel, in memory as on
 * a disk; only a pulled plug would tell them apart, and no test pulls it. On a busy disk a server that recovers waits a minute for it.
 */
final class ScratchFolder {

    private static final Path MEMORY = Path.of("/dev/shm");

    /** Two processes with a few servers each. */
    private static final long ENOUGH_BYTES = 2L << 30;

    /** The process that made a folder stands in its name. */
    private static final Pattern NAME = Pattern.compile("gishe-test-(\\d+)-.*");

    private static final Path HOME = home();

    private ScratchFolder() {}

    /** An empty folder that goes when the virtual machine ends. */
    static Path make() {
        try {
            Path folder = Files.createTempDirectory(
                    HOME, "gishe-test-" + ProcessHandle.current().pid() + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        Path home = isRoomy(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        forgetThoseOfKilledProcesses(home);
        return home;
    }

    private static boolean isRoomy(Path memory) {
        try {
            return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() >= ENOUGH_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static void forgetThoseOfKilledProcesses(Path home) {
        try (Stream<Path> folders = Files.list(home)) {
            List<Path> left = folders.filter(ScratchFolder::isLeft).toList();
            left.forEach(ScratchFolder::delete);
        } catch (IOException e) {
            // Somebody else's folder, or one that goes just now.
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // PostgreSQL may still be leaving; the next tests that start take it away.
        }
    }
}
