package bg.gishe.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * One PostgreSQL server for all contexts of this virtual machine, on a copy of a {@link PreparedTown}; each context gets a database that is
 * cloned from the town's.
 *
 * <p>It does not wait for the disk, unless {@code -Dgishe.test.durable=true} says that it is measured: nobody pulls its plug. Tests that do,
 * start an {@link ApplicationProcess}, whose server is as careful as in production.
 */
final class TestServer {

    private static final String TOWN = "gishe";

    private static final Map<Integer, TestServer> SERVERS = new HashMap<>();

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private int databases;

    private TestServer(int people) {
        Path fresh = TestDatabase.freshFolder();
        folder = fresh.resolve("data");
        PreparedTown.copyTo(folder, people);
        String careful = Boolean.getBoolean("gishe.test.durable") ? "on" : "off";
        try {
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgres"))
                    .setOverrideWorkingDirectory(Path.of(System.getProperty("java.io.tmpdir"), "gishe-postgres")
                            .toFile())
                    .setCleanDataDirectory(false)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", careful)
                    .setServerConfig("synchronous_commit", careful)
                    .setServerConfig("full_page_writes", careful)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server with towns of so many people. */
    static synchronized TestServer of(int people) {
        return SERVERS.computeIfAbsent(people, TestServer::new);
    }

    /** How an application reaches a town of its own on this server. */
    Map<String, Object> properties() {
        return Map.of(
                "gishe.data-dir",
                folder.toString(),
                "spring.datasource.url",
                newDatabase(),
                "spring.datasource.username",
                "gishe_app",
                "spring.flyway.user",
                "gishe_owner");
    }

    /** Clones the town; the JDBC address of the clone. */
    private synchronized String newDatabase() {
        String name = TOWN + "_" + ++databases;
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + TOWN + " OWNER gishe_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("The town could not be cloned", e);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=gishe&logServerErrorDetail=false"
                .formatted(postgres.getPort(), database);
    }
}
