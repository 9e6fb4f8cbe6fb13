package bg.gishe.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium through which tests look: the one that {@code -Dchromium} names, else one that is installed, else one that
 * Playwright fetches for itself.
 */
final class Chromium {

    private static final String MISSING =
            "No Chromium is installed and none could be fetched: install Chromium, Chrome or Edge,"
                    + " or name one by -Dchromium=/path/to/it";

    /** The shell without windows first: it draws the same and takes half the time. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "microsoft-edge-stable",
            "msedge");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private Chromium() {}

    static Browser launch() {
        Optional<Path> installed = installed(System.getProperty("chromium"), System.getenv("PATH"), PLACES);
        if (installed.isEmpty()) {
            fetch();
        }
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        // To start a process is dear where the tests run in a sandbox: one draws all pages.
                        "--renderer-process-limit=1",
                        "--disable-site-isolation-trials",
                        "--in-process-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
        installed.ifPresent(options::setExecutablePath);
        // Playwright would fetch three browsers, each time that it misses one.
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(options);
    }

    /**
     * The browser to take.
     *
     * @param named the path asked for, which has to be there
     * @param path folders of programs, as in the variable PATH
     * @param places where else installers put browsers
     */
    static Optional<Path> installed(@Nullable String named, @Nullable String path, List<String> places) {
        if (named != null) {
            Path asked = Path.of(named);
            if (!Files.isExecutable(asked)) {
                throw new IllegalStateException("There is no Chromium at " + asked + ", which -Dchromium names");
            }
            return Optional.of(asked);
        }
        List<String> folders = path == null ? List.of() : List.of(path.split(File.pathSeparator));
        Stream<String> programs =
                NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder + File.separator + name));
        return Stream.concat(programs, places.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Lets Playwright fetch its Chromium; where it has done so before, that is quick. */
    private static void fetch() {
        try {
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            CLI.class.getName(),
                            "install",
                            "chromium")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(MISSING);
            }
        } catch (IOException e) {
            throw new IllegalStateException(MISSING, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
