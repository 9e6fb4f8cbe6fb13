package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.certificates.Snapshot;
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
    static Snapshot snapshot(
            CaseFiles files,
            DocumentFacts facts,
            CaseFile file,
            VerdictBoard.Line line,
            @Nullable FormLanguage language) {
        Optional<CivilStatusAct> act = line.act();
        LocalDate day = LocalDate.of(2026, 11, 24);
        String template = Objects.requireNonNull(line.service().document().template());
        var text = new Snapshot.ServiceText(
                template,
                line.service().templateVersion(),
                line.service().document().title(),
                line.service().document().grounds(),
                null,
                null);
        return new Snapshot(
                text,
                new Snapshot.Issuer("Стара Загора", "гр. Стара Загора", "Отдел", "бул."),
                new Snapshot.Numbers("УГС-000001/2026", day, "ГС-000001/2026", day),
                new Snapshot.Asked(null, null, 1),
                new Snapshot.Paid("2,56 €", null),
                new Snapshot.Official("Мария Иванова", "младши експерт", null),
                new Snapshot.Verification("0123456789ABCDEFGHJK", "http://localhost/v/0123456789ABCDEFGHJK"),
                act.map(files::nextOrdinal).orElse(0),
                false,
                facts.of(text.document(), file, act),
                language == null
                        ? null
                        : StandardForms.of(
                                Objects.requireNonNull(line.service().document().standardForm()),
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
        String of = document.service().title() + " of " + document.facts().about();
        assertThat(compared.attachedOnly())
                .as("attached and not printed: " + of)
                .isEmpty();
        assertThat(compared.printedOnly(document))
                .as("printed and not attached: " + of)
                .isEmpty();
        return pdf;
    }
}
