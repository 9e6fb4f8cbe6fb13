package bg.gishe.certificates.internal;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.of;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.issuing.forms.StandardForms;
import bg.gishe.people.Person;
import bg.gishe.testing.Snapshots;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every version of every document with its facts, each known and unknown: a version that was once printed has to be printed again at any
 * time.
 */
class DocumentTemplateCases implements TemplateCases {

    @Override
    public List<TemplateCase> cases() {
        RecordVariants doc = a(Snapshot.class)
                .with("facts", Snapshots.maritalStatus().facts())
                .with("service", a(Snapshot.ServiceText.class))
                .with("form", null);
        Stream<TemplateCase> documents = Stream.of(TemplateVersion.values())
                .map(version -> document(version, doc.usualValue()).with("facts", of(version.facts())));
        // What stands around the facts is the same on all of them; one extract says which in order it is, one document
        // has a form with it.
        return Stream.of(
                        documents,
                        Stream.of(TemplateVersion.DEATH_EXTRACT_1, TemplateVersion.DEATH_EXTRACT_2)
                                .map(version -> document(version, doc)
                                        .with("facts", of(version.facts()))
                                        .varying("doc")),
                        Stream.of(TemplateVersion.MARITAL_STATUS_2, TemplateVersion.MARITAL_STATUS_3)
                                .map(version -> document(version, doc.with("form", form()))
                                        .with("facts", of(version.facts()))
                                        .varying("doc")))
                .flatMap(one -> one)
                .toList();
    }

    private static TemplateCase document(TemplateVersion version, Object doc) {
        return page("documents/" + version.file())
                .with("doc", doc)
                .with("code", "XXXX-XXXX")
                .with("qr", "data:image/png;base64,AA==");
    }

    private static RecordVariants form() {
        Person person = (Person) a(Person.class).usualValue();
        Snapshot.Form real = StandardForms.of(
                StandardForm.MARITAL_STATUS,
                FormLanguage.EN,
                new StandardForms.Certified("marital-status", person, null, null));
        return a(Snapshot.Form.class)
                .with("layoutVersion", 1)
                .with("language", "en")
                .with("standard", real.standard());
    }
}
