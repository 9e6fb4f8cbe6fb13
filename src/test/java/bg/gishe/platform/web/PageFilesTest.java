package bg.gishe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Protects: files that browsers may keep for a year are named by their content, so that an upgrade reaches every desk at once. */
@ApplicationTest
class PageFilesTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:css|js|img)/[^\"]+)\"");
    private static final Pattern NAMED_BY_CONTENT =
            Pattern.compile("/(css|js|img)/[\\w-]+-[0-9a-f]{32}\\.(css|js|svg)");

    @LocalServerPort
    int port;

    @Test
    void everyFileOfAPageIsNamedByItsContentAndIsThere() {
        Desk anybody = new Desk(port);

        List<String> files = FILE.matcher(anybody.get("/sign-in").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(5)
                .allMatch(file -> NAMED_BY_CONTENT.matcher(file).matches());
        assertThat(files)
                .allSatisfy(file -> assertThat(anybody.get(file).statusCode()).isEqualTo(200));
    }
}
