package bg.gishe.issuing;

import bg.gishe.acts.CivilStatusAct;
import bg.gishe.catalog.DocumentSpecimen;
import bg.gishe.catalog.DocumentTemplates;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.Validity;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.certificates.Snapshot;
import bg.gishe.issuing.forms.StandardForms;
import bg.gishe.people.Sex;
import bg.gishe.platform.Municipality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents of invented people, by the same facts and templates as those that are issued; nothing of them is stored. */
@Component
class Specimens implements DocumentSpecimen {

    private static final String NO_NUMBER = "без номер";
    private static final String NO_CODE = "0".repeat(20);

    private final CertificateProducer producer;
    private final DocumentFacts facts;
    private final Municipality municipality;
    private final Clock clock;

    Specimens(CertificateProducer producer, DocumentFacts facts, Municipality municipality, Clock clock) {
        this.producer = producer;
        this.facts = facts;
        this.municipality = municipality;
        this.clock = clock;
    }

    @Override
    public byte[] of(Wording wording) {
        return of(wording, UnaryOperator.identity());
    }

    /** The same when there is more, or less, to say. */
    byte[] of(Wording wording, UnaryOperator<CaseFile> extent) {
        LocalDate today = LocalDate.now(clock);
        var kind = DocumentTemplates.sourceOf(wording.template()).actKind();
        CaseFile file = extent.apply(InventedCase.of(
                municipality,
                wording.template().equals("children-of-mother") ? Sex.FEMALE : Sex.MALE,
                kind.orElse(null)));
        Optional<CivilStatusAct> act =
                kind.flatMap(wanted -> CivilStatusAct.about(file.person().id(), wanted, file.actsForStatus()).stream()
                        .findFirst());
        Optional<Validity> validity = Optional.ofNullable(wording.validity());
        var text = new Snapshot.ServiceText(
                wording.template(),
                wording.version(),
                wording.title(),
                wording.grounds(),
                validity.map(Validity::text).orElse(null),
                validity.map(Validity::ground).orElse(null));
        return producer.renderSpecimen(new Snapshot(
                text,
                Snapshot.Issuer.of(municipality),
                new Snapshot.Numbers(NO_NUMBER, today, NO_NUMBER, today),
                new Snapshot.Asked(null, null, 1),
                new Snapshot.Paid("според тарифата", null),
                new Snapshot.Official(
                        "Образцова Длъжностна",
                        "длъжностно лице по гражданското състояние",
                        act.isPresent() ? "№ 1/05.01.2026 г." : null),
                Snapshot.Verification.of(NO_CODE, municipality),
                act.isPresent() ? 2 : 0,
                true,
                facts.of(text.document(), file, act),
                form(wording, file, act)));
    }

    private static Snapshot.@Nullable Form form(Wording wording, CaseFile file, Optional<CivilStatusAct> act) {
        var form = wording.standardForm();
        return form == null || !form.fits(wording.template())
                ? null
                : StandardForms.of(
                        form,
                        FormLanguage.EN,
                        new StandardForms.Certified(wording.template(), file.person(), act.orElse(null), null));
    }
}
