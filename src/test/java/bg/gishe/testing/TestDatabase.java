package bg.gishe.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.DockerClientFactory;

/**
 * Gives a test context a real PostgreSQL with a demo town in it, all its own: in a container where Docker answers ({@link TestContainer}), else
 * on an embedded server ({@link TestServer}).
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int PEOPLE = 1500;

    /** Where a Docker for all or for one user listens on Linux and macOS, and where Testcontainers is told of another. */
    private static final List<String> SOCKETS = List.of(
            "/var/run/docker.sock",
            System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run") + "/docker.sock",
            System.getProperty("user.home") + "/.docker",
            System.getProperty("user.home") + "/.testcontainers.properties");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = dockerAnswers()
                ? TestContainer.properties()
                : TestServer.of(context.getEnvironment().getProperty("gishe.demo.people", Integer.class, PEOPLE))
                        .properties();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
    }

    /** Whether Docker answers; where nothing says that it is installed, nobody is asked, which takes seconds. */
    private static boolean dockerAnswers() {
        boolean named = System.getenv("DOCKER_HOST") != null || System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null;
        boolean installed = SOCKETS.stream().map(Path::of).anyMatch(Files::exists)
                || System.getProperty("os.name").startsWith("Windows");
        return (named || installed) && DockerClientFactory.instance().isDockerAvailable();
    }

    /** A data folder with a demo town in it, for a process of its own; it goes when the virtual machine ends. */
    public static Path townFolder() {
        Path folder = freshFolder().resolve("data");
        PreparedTown.copyTo(folder, PEOPLE);
        return folder;
    }

    /** An empty folder that goes when the virtual machine ends. */
    static Path freshFolder() {
        return ScratchFolder.make();
    }
}
