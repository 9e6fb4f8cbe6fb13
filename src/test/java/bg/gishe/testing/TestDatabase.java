package bg.gishe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Gives a test context a real, empty PostgreSQL: in a container where Docker answers, else the embedded one in a fresh folder. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties =
                DockerClientFactory.instance().isDockerAvailable() ? container(context) : embedded();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
    }

    private static Map<String, Object> embedded() {
        return Map.of("gishe.data-dir", freshFolder().toString());
    }

    private static Map<String, Object> container(ConfigurableApplicationContext context) {
        @SuppressWarnings("resource")
        PostgreSQLContainer postgres =
                new PostgreSQLContainer("postgres:18").withDatabaseName("gishe").withInitScript("roles.sql");
        postgres.start();
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                postgres.stop();
            }
        });
        return Map.of(
                "gishe.data-dir", freshFolder().toString(),
                "spring.datasource.url", postgres.getJdbcUrl(),
                "spring.datasource.username", "gishe_app",
                "spring.datasource.password", "app",
                "spring.flyway.user", "gishe_owner",
                "spring.flyway.password", "owner");
    }

    /** A data folder that goes when the virtual machine ends. */
    public static Path freshFolder() {
        try {
            Path folder = Files.createTempDirectory("gishe-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    // PostgreSQL may still be leaving; the folder is in the system's temporary place.
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
