package bg.gishe.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The process of the server on a data folder, as its pid file tells of it, and which process of ours has to stop it. */
final class ServerProcess {

    private final Path folder;

    ServerProcess(Path folder) {
        this.folder = folder;
    }

    /** The port in the pid file of a live server on this folder (fourth line; the first is the process id). */
    Optional<Integer> port() {
        return lines().flatMap(lines -> {
            try {
                boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
                return alive ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** The process itself; empty where none is named, or it is gone. */
    Optional<ProcessHandle> handle() {
        return lines().flatMap(lines ->
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())));
    }

    /** Whether the process that started the running server is gone, so that stopping it has become our duty. */
    boolean adopt() {
        try {
            boolean owned = Files.exists(owner())
                    && ProcessHandle.of(Long.parseLong(Files.readString(owner()).strip()))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
            if (!owned) {
                own();
            }
            return !owned;
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    /** Writes down that it is ours to stop. */
    void own() throws IOException {
        Files.writeString(owner(), Long.toString(ProcessHandle.current().pid()));
    }

    private Path owner() {
        return folder.resolveSibling("postgres.owner");
    }

    private Optional<List<String>> lines() {
        Path pidFile = folder.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.size() < 4 ? Optional.empty() : Optional.of(lines);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
