package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.certificates.Snapshot;
import bg.gishe.issuing.forms.StandardForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Documents of a fixed number and day, as the golden texts have them. */
final class GoldenPapers {

    private GoldenPapers() {}

    /** The document of the service for this person, with the standard form in a language or without one. */
    static Snapshot snapshot(CaseFiles files, CaseFile file, VerdictBoard.Line line, @Nullable FormLanguage language) {
        Optional<CivilStatusAct> act = line.act();
        LocalDate day = LocalDate.of(2026, 11, 24);
        String template = Objects.requireNonNull(line.service().template());
        return new Snapshot(
                template,
                line.service().templateVersion(),
                line.service().title(),
                new Snapshot.Issuer("Стара Загора", "гр. Стара Загора", "Отдел", "бул."),
                "УГС-000001/2026",
                day,
                "ГС-000001/2026",
                day,
                line.service().grounds(),
                null,
                line.service().validity(),
                "2,56 €",
                null,
                null,
                "Мария Иванова",
                "младши експерт",
                1,
                act.map(files::nextOrdinal).orElse(0),
                "0123456789ABCDEFGHJK",
                "http://localhost/v/0123456789ABCDEFGHJK",
                false,
                FactsTree.of(file, act, "SZR31"),
                language == null
                        ? null
                        : StandardForms.of(
                                Objects.requireNonNull(line.service().standardForm()),
                                language,
                                new StandardForms.Certified(
                                        template,
                                        file.person(),
                                        act.orElse(null),
                                        act.flatMap(found -> FactsTree.namesAfterChange(file.person(), found))
                                                .orElse(null))));
    }

    /** What stands between two lines that begin so, a line a line. */
    static String between(byte[] pdf, String first, String last) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            List<String> lines = reader.getText(document)
                    .replace('\u00a0', ' ')
                    .lines()
                    .map(String::strip)
                    .toList();
            int from = index(lines, first);
            int to = index(lines, last);
            assertThat(from).as("order of the document").isLessThan(to);
            return lines.subList(from + 1, to).stream().map(line -> line + "\n").collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int index(List<String> lines, String start) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow());
    }
}
