package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.Reason;
import bg.gishe.catalog.Verdict;
import bg.gishe.certificates.internal.CertificateRenderer;
import bg.gishe.platform.Format;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.PaperText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Protects the verdict and the words of every service for the people an official would ask about first, and that the same is attached to
 * each document. What must be said stands in
 * {@code src/test/resources/golden}, a file a case; after an intended change run with {@code -Dgolden.write=true} and read the difference.
 */
@ApplicationTest
class GoldenCasesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path PAPERS = Path.of("target/golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    VerdictBoards boards;

    @Autowired
    CaseFiles files;

    @Autowired
    DocumentFacts facts;

    @Autowired
    CertificateRenderer renderer;

    @Autowired
    MessageSource messages;

    @Autowired
    Format format;

    @TestFactory
    Stream<DynamicTest> eachCaseIsJudgedAndWrittenAsAnOfficialWould() throws IOException {
        Files.createDirectories(PAPERS);
        Map<String, String> told = tellAll();
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            for (Map.Entry<String, String> one : told.entrySet()) {
                Files.writeString(GOLDEN.resolve(one.getKey() + ".txt"), one.getValue());
            }
        }
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(told.keySet());
        }
        return told.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(one.getValue())
                                .isEqualTo(Files.readString(GOLDEN.resolve(one.getKey() + ".txt")))));
    }

    /** Settles the people for as long as it takes to judge them: no other test meets them. */
    private Map<String, String> tellAll() {
        Map<String, String> told = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            GoldenCases.settle(jdbc)
                    .forEach((name, person) ->
                            told.put(name, tell(name, boards.of(person).orElseThrow())));
        });
        return told;
    }

    private String tell(String name, VerdictBoard board) {
        StringBuilder told = new StringBuilder(board.file().person().names().full()).append("\n\n");
        List<VerdictBoard.Line> lines = board.lines().stream()
                .filter(line -> shipped().contains(line.service().code().value()))
                .toList();
        for (VerdictBoard.Line line : lines) {
            told.append(verdict(line)).append('\n');
        }
        for (VerdictBoard.Line line : lines) {
            if (line.isAtOnce()) {
                byte[] pdf =
                        GoldenPapers.checked(renderer, GoldenPapers.snapshot(files, facts, board.file(), line, null));
                keep(name + "-" + line.service().code() + ".pdf", pdf);
                told.append("\n=== ")
                        .append(line.service().name())
                        .append('\n')
                        .append(PaperText.between(pdf, "№ УГС-000001/2026", "Основание:"));
            }
        }
        return told.toString().replace('\u00a0', ' ');
    }

    /** The services that come with the program; what an administrator adds is not ours to judge. */
    private List<String> shipped() {
        return jdbc.sql("SELECT code FROM administrative_service WHERE listed <> 'ADDED'")
                .query(String.class)
                .list();
    }

    private String verdict(VerdictBoard.Line line) {
        String what = switch (line.verdict()) {
            case Verdict.AtOnce() -> "веднага";
            case Verdict.BackOffice(var reasons) ->
                "бек офис: " + reasons.stream().map(this::sentence).collect(Collectors.joining(" "));
            case Verdict.KeptElsewhere(var reason) -> "друга община: " + sentence(reason);
            case Verdict.NotPossible(var reason) -> "не може: " + sentence(reason);
        };
        return "%-26s %s".formatted(line.service().code(), what);
    }

    private String sentence(Reason reason) {
        return messages.getMessage(reason.key(), format.arguments(reason.arguments()), Locale.of("bg"));
    }

    private static void keep(String name, byte[] pdf) {
        try {
            Files.write(PAPERS.resolve(name), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
