package bg.gishe.testing;

import java.nio.file.Path;
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

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = DockerClientFactory.instance().isDockerAvailable()
                ? TestContainer.properties()
                : TestServer.of(context.getEnvironment().getProperty("gishe.demo.people", Integer.class, PEOPLE))
                        .properties();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
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
