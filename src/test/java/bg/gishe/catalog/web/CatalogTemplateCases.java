package bg.gishe.catalog.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;
import static bg.gishe.testing.templates.Variants.someOf;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Condition;
import bg.gishe.catalog.DocumentText;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.Nature;
import bg.gishe.catalog.ServiceHistory;
import bg.gishe.catalog.StandardForm;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.time.LocalDate;
import java.util.List;

class CatalogTemplateCases implements TemplateCases {

    private static final Variants TEMPLATE = oneOf("marital-status", "a-template-without-words", null);

    /** A service that has, or had, a definition. */
    private static final RecordVariants ENTRY =
            a(ServiceHistory.Entry.class).with("name", "Удостоверение").with("template", TEMPLATE);

    @Override
    public List<TemplateCase> cases() {
        RecordVariants service = a(AdministrativeService.class)
                .with("document", a(DocumentText.class).with("template", TEMPLATE));
        RecordVariants definition = a(ServiceHistory.Definition.class).with("service", service);
        return List.of(
                page("catalog/list").with("services", ENTRY.listed()),
                page("catalog/templates")
                        .with(
                                "templates",
                                a(SpecimenController.Template.class)
                                        .with("name", "marital-status")
                                        .listed()),
                page("catalog/service")
                        .with("entry", ENTRY)
                        .with("open", oneOf(true, false))
                        .with("definitions", definition.listed())
                        .with("today", LocalDate.of(2026, 11, 24))
                        .with("day", maybe("1.1"))
                        .with("fault", maybe("platform.field.date"))
                        .with("dropFault", maybe("catalog.refusal.CHANGED_MEANWHILE"))
                        .with("message", maybe("catalog.defined")),
                draft().with("entry", null),
                draft().with("entry", ENTRY).varying("entry"),
                draft().with("entry", null).with("rows", rows()).varying("rows", "form"),
                draft().with("entry", ENTRY).with("rows", rows()).asUsual());
    }

    private static Variants rows() {
        return a(DefinitionWords.Row.class).with("label", "catalog.name").listed();
    }

    private static TemplateCase draft() {
        return page("catalog/draft")
                .with("rows", null)
                .with("sources", FactSource.values())
                .with("natures", Nature.values())
                .with("standardForms", StandardForm.values())
                .with("allConditions", Condition.values())
                .with("relations", ApplicantRelation.values())
                .with("allChannels", Channel.values())
                .with("templates", someOf("marital-status", "birth-extract"))
                .form(
                        "form",
                        a(ServiceForm.class)
                                .with("since", "25.11.2026")
                                .with("conditions", someOf("SUBJECT_ALIVE", "ACT_KNOWN"))
                                .with(
                                        "application",
                                        a(ApplicationForm.class)
                                                .with("whoMayAsk", someOf("SELF", "PROXY"))
                                                .with("channels", someOf("COUNTER", "PORTAL"))),
                        "code",
                        "position",
                        "since",
                        "registryCode",
                        "name",
                        "document.title",
                        "source",
                        "document.template",
                        "document.standardForm",
                        "nature",
                        "conditions",
                        "document.grounds",
                        "application.whoMayAsk",
                        "application.channels",
                        "application.documents",
                        "terms.ordinary",
                        "terms.fast",
                        "terms.express",
                        "document.validityMonths",
                        "document.validityGround");
    }

    @Override
    public List<Class<?>> beans() {
        return List.of(DefinitionWords.class);
    }
}
