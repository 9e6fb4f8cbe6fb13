package bg.gishe.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL container for all contexts of this virtual machine; it goes with the machine. Each context gets an empty database, which its
 * application migrates and settles by itself, as on a first start.
 */
final class TestContainer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Started with the class, so that nobody pulls an image where no test runs. */
    @SuppressWarnings("resource")
    private static final PostgreSQLContainer POSTGRES =
            new PostgreSQLContainer("postgres:18").withDatabaseName("gishe").withInitScript("roles.sql");

    static {
        POSTGRES.start();
    }

    private TestContainer() {}

    /** How an application reaches a database of its own in the container. */
    static Map<String, Object> properties() {
        return Map.of(
                "gishe.data-dir", TestDatabase.freshFolder().toString(),
                "spring.datasource.url", newDatabase(),
                "spring.datasource.username", "gishe_app",
                "spring.datasource.password", "app",
                "spring.flyway.user", "gishe_owner",
                "spring.flyway.password", "owner");
    }

    private static String newDatabase() {
        String name = "gishe_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(
                        POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER gishe_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("No database could be made in the container", e);
        }
        return POSTGRES.getJdbcUrl().replaceFirst("/gishe(\\?|$)", "/" + name + "$1");
    }
}
