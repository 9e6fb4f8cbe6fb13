package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.certificates.internal.CertificateRenderer;
import bg.gishe.issuing.forms.StandardForms;
import bg.gishe.testing.PaperAgainstAttachment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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
                DocumentFacts.of(TemplateVersion.of(template, line.service().templateVersion()), file, act, "SZR31"),
                language == null
                        ? null
                        : StandardForms.of(
                                Objects.requireNonNull(line.service().standardForm()),
                                language,
                                new StandardForms.Certified(
                                        template,
                                        file.person(),
                                        act.orElse(null),
                                        act.flatMap(found -> FactsFromAct.namesAfterChange(file.person(), found))
                                                .orElse(null))));
    }

    /** The document, when what is attached to it is what stands on its paper. */
    static byte[] checked(CertificateRenderer renderer, Snapshot document) {
        byte[] pdf = renderer.render(document);
        PaperAgainstAttachment compared = PaperAgainstAttachment.of(pdf);
        String of = document.title() + " of " + document.facts().about();
        assertThat(compared.attachedOnly())
                .as("attached and not printed: " + of)
                .isEmpty();
        assertThat(compared.printedOnly(document))
                .as("printed and not attached: " + of)
                .isEmpty();
        return pdf;
    }
}
