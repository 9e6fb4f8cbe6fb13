package bg.gishe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Protects: whoever reads a page of the project finds each file that it names. */
class DocumentationTest {

    private static final Path CODE = Path.of("src/main/java/bg/gishe");

    /** A file of the code, as `issuing/Issuance.java`. */
    private static final Pattern FILE = Pattern.compile("`([a-z][A-Za-z0-9/]*/[A-Za-z0-9]+\\.java)`");

    /** A link to a file of the project. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void everyFileOfTheWalksExists() throws IOException {
        List<String> named = found(FILE, Path.of("docs/architecture.md"));

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(CODE.resolve(file)).exists());
    }

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws IOException {
        try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"));
                Stream<Path> docs = Files.list(Path.of("docs"))) {
            List<Path> pages = Stream.of(decisions, docs, Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")))
                    .flatMap(some -> some)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();

            assertThat(pages)
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(found(LINK, page))
                            .allSatisfy(link -> assertThat(page.toAbsolutePath().resolveSibling(link))
                                    .as(page + " leads to " + link)
                                    .exists()));
        }
    }

    private static List<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
