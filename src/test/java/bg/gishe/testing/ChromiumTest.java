package bg.gishe.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the first run of the tests on any machine: whichever Chromium is installed is found, and the one named wins. */
class ChromiumTest {

    @TempDir
    Path folder;

    @Test
    void namedOneIsTakenBeforeAnyOther() throws IOException {
        Path named = program("mine");

        assertThat(Chromium.installed(named.toString(), path("chromium"), List.of()))
                .contains(named);
    }

    @Test
    void namedOneThatIsMissingIsSaidInPlaceOfTakingAnother() throws IOException {
        String path = path("chromium");

        assertThatThrownBy(() -> Chromium.installed("/nowhere/chromium", path, List.of()))
                .hasMessage("There is no Chromium at /nowhere/chromium, which -Dchromium names");
    }

    @Test
    void firstUsualNameOnThePathIsTakenWhateverItsFolder() throws IOException {
        String path = path("google-chrome") + File.pathSeparator + path("chromium");

        assertThat(Chromium.installed(null, path, List.of()).orElseThrow()).hasFileName("chromium");
    }

    @Test
    void browserInAPlaceOfItsInstallerIsTakenWhenNoneIsOnThePath() throws IOException {
        Path place = program("Google Chrome");

        assertThat(Chromium.installed(null, folder.resolve("empty").toString(), List.of("/nowhere", place.toString())))
                .contains(place);
    }

    @Test
    void thereMayBeNone() {
        assertThat(Chromium.installed(null, folder.toString(), List.of())).isEmpty();
        assertThat(Chromium.installed(null, null, List.of())).isEmpty();
    }

    private String path(String program) throws IOException {
        return program(program).getParent().toString();
    }

    private Path program(String name) throws IOException {
        Path program = Files.createDirectories(folder.resolve("of " + name)).resolve(name);
        Files.createFile(program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
