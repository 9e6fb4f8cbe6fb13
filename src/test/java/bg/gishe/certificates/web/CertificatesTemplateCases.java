package bg.gishe.certificates.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.of;

import bg.gishe.certificates.Snapshot;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.util.List;

class CertificatesTemplateCases implements TemplateCases {

    @Override
    public List<TemplateCase> cases() {
        RecordVariants document = a(Particulars.class)
                .with("form", a(Snapshot.Form.class).with("language", "en").orNothing());
        return List.of(
                finding(a(Finding.Valid.class).with("document", document)),
                finding(a(Finding.Annulled.class).with("document", document)),
                finding(a(Finding.Replaced.class).with("document", document)),
                finding(of(Finding.Unknown.class)),
                finding(of(Finding.Altered.class)),
                finding(of(Finding.Unarchived.class)),
                finding(of(Finding.Foreign.class)),
                page("certificates/too-many-tries").with("actor", null).with("seconds", 12L),
                page("certificates/verify")
                        .with("actor", null)
                        .with("typed", maybe("12"))
                        .with("codeFault", maybe("certificates.verify.code.form"))
                        .with("fileFault", maybe("certificates.verify.file.missing")));
    }

    private static TemplateCase finding(Variants finding) {
        return page("certificates/finding").with("actor", null).with("finding", finding);
    }
}
