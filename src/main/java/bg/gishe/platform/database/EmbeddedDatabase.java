package bg.gishe.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, with its data in a folder that survives restarts: the same engine as in production.
 *
 * <p>The server of a process that was killed may still run: it is found by its pid file and used again. A second process
 * on the same folder, such as a command, does the same. When the server dies while we run, it is started again on its port.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "gishe";
    static final String OWNER = "gishe_owner";
    static final String APPLICATION = "gishe_app";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final ServerProcess process;
    private final int port;
    private final boolean ours;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-watch").daemon().factory());
    private @Nullable EmbeddedPostgres server;

    /** Told once, until the port is free. */
    private boolean waitsForPort;

    private EmbeddedDatabase(Path folder, int port, boolean ours, @Nullable EmbeddedPostgres server) {
        this.folder = folder;
        this.process = new ServerProcess(folder);
        this.port = port;
        this.ours = ours;
        this.server = server;
    }

    /** The server on this data folder, running and with its roles and database made. */
    public static EmbeddedDatabase open(Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath().resolve("postgres");
        ServerProcess process = new ServerProcess(folder);
        EmbeddedDatabase database = process.port()
                .map(port -> new EmbeddedDatabase(folder, port, process.adopt(), null))
                .orElseGet(() -> {
                    int port = freePort();
                    return new EmbeddedDatabase(folder, port, true, start(folder, port));
                });
        database.prepare();
        database.watch.scheduleWithFixedDelay(database::restartIfDead, 500, 500, TimeUnit.MILLISECONDS);
        return database;
    }

    /** JDBC address of the application's database. */
    public String url() {
        return url(NAME);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        if (!ours) {
            return;
        }
        EmbeddedPostgres running = server;
        try {
            if (running == null) {
                // Adopted: it waits for its last client, which is us, and goes.
                process.handle().ifPresent(ProcessHandle::destroy);
            } else {
                closedMark(running).set(false);
                running.close();
            }
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop cleanly; it will recover at the next start", e);
        }
    }

    /**
     * The library stops its server in a shutdown hook of its own, which would run beside ours and take the database away
     * from requests that are still being finished. Marked as closed, it leaves the server to {@link #close()}.
     */
    private static AtomicBoolean closedMark(EmbeddedPostgres server) {
        try {
            Field mark = EmbeddedPostgres.class.getDeclaredField("closed");
            mark.setAccessible(true);
            return (AtomicBoolean) mark.get(server);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("EmbeddedPostgres has changed; look at how it stops", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=2&socketTimeout=60&logServerErrorDetail=false"
                .formatted(port, database);
    }

    private static EmbeddedPostgres start(Path folder, int port) {
        try {
            Files.createDirectories(folder.getParent());
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setOverrideWorkingDirectory(Path.of(System.getProperty("java.io.tmpdir"), "gishe-postgres")
                            .toFile())
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(START_PATIENCE)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            closedMark(started).set(true);
            new ServerProcess(folder).own();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder, e);
        }
    }

    private void prepare() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            for (String role : List.of(OWNER, APPLICATION)) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                    execute(connection, "CREATE ROLE " + role + " LOGIN");
                }
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
                execute(connection, "CREATE DATABASE " + NAME + " OWNER " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    private void restartIfDead() {
        if (process.port().isPresent() || watch.isShutdown()) {
            return;
        }
        if (!isFree(port)) {
            // Started now it would end at once, and the library would wait a minute for it.
            if (!waitsForPort) {
                log.warn("PostgreSQL has stopped, and its port {} is taken: it is started when the port is free", port);
            }
            waitsForPort = true;
            return;
        }
        waitsForPort = false;
        log.warn("PostgreSQL has stopped; starting it again on port {}", port);
        try {
            EmbeddedPostgres dead = server;
            if (dead != null) {
                closedMark(dead).set(false);
                dead.close();
                server = null;
            }
            // An attempt that failed keeps its lock on this file for ever; a new file takes a new lock. The pid file
            // guards us.
            Files.deleteIfExists(folder.resolve("epg-lock"));
            server = start(folder, port);
            log.warn("PostgreSQL is back");
        } catch (IOException | RuntimeException e) {
            // Processes of the dead server may need a moment to leave; the next round tries again.
            log.warn("PostgreSQL is not back yet: {}", e.getMessage());
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
