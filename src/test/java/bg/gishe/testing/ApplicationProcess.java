package bg.gishe.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** The real application in a process of its own, to be killed and started again on the same data. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private Process process;

    public ApplicationProcess(Path data) throws IOException {
        this.data = data;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Starts the application and waits until it is ready. */
    public ApplicationProcess start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // It lives for seconds: the quick compiler and the smallest collector start soonest.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "bg.gishe.GisheApplication",
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--gishe.data-dir=" + data)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> !process.isAlive() || isReady());
        } catch (ConditionTimeoutException e) {
            close();
            throw e;
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended while it was starting; see " + log());
        }
        return this;
    }

    private File log() {
        return new File("target/process-" + data.getParent().getFileName() + ".log");
    }

    /** Whether the application says that it can serve. */
    public boolean isReady() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://localhost:" + port + "/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** kill -9 of the application; PostgreSQL goes on. */
    public void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** kill -9 of PostgreSQL's main process. */
    public void killDatabase() throws IOException {
        ProcessHandle.of(Long.parseLong(pidFile().getFirst().trim())).ifPresent(postmaster -> {
            postmaster.destroyForcibly();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> !postmaster.isAlive());
        });
    }

    /**
     * kill -9 of PostgreSQL's main process, and nobody can start it again while the returned squatter sits on its port: whoever
     * connects is hung up on.
     */
    public AutoCloseable killDatabaseForAWhile() throws IOException {
        int databasePort = Integer.parseInt(pidFile().get(3).trim());
        ServerSocket squatter = new ServerSocket();
        // The watchdog may be quicker than we are: then the server is killed again.
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            killDatabase();
            try {
                squatter.bind(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), databasePort));
                return true;
            } catch (java.net.BindException e) {
                return false;
            }
        });
        Thread.ofVirtual().start(() -> {
            while (!squatter.isClosed()) {
                try {
                    squatter.accept().close();
                } catch (IOException e) {
                    // Closed: the database may come back.
                }
            }
        });
        return squatter;
    }

    /** A connection as superuser, past the application. */
    public Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).trim() + "/gishe?currentSchema=gishe",
                "postgres",
                "");
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            kill();
        }
        if (Files.exists(data.resolve("postgres/postmaster.pid"))) {
            killDatabase();
        }
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }
}
