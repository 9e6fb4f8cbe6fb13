package bg.gishe.audit.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.audit.AuditChain;
import bg.gishe.audit.AuditLog;
import bg.gishe.people.Person;
import bg.gishe.platform.AuditAction;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class AuditTemplateCases implements TemplateCases {

    @Override
    public List<TemplateCase> cases() {
        RecordVariants event = a(AuditLog.Event.class)
                .with("actor", oneOf("m.ivanova", "system", "unknown"))
                .with("action", oneOf("PERSON_VIEWED", "AN_ACTION_OF_LATER"))
                .with("object", oneOf("certificate УГС-000123/2026", "nothing", null))
                .with("details", oneOf(Map.of("found", "1"), Map.of()));
        TemplateCase log = page("audit/log")
                .with(
                        "verification",
                        a(AuditChain.Verification.class)
                                .with("breaks", oneOf(List.of(7L), List.of()))
                                .orNothing())
                .with("filter", a(AuditLog.Filter.class).with("actor", oneOf("m.ivanova", "system", "unknown", "")))
                .with("from", "24.11.2026")
                .with("until", "24.11.2026")
                .with("wrongFrom", oneOf(false, true))
                .with("wrongUntil", oneOf(false, true))
                .with("actors", oneOf(List.of("m.ivanova", "oditor"), List.of("m.ivanova"), List.of()))
                .with("actions", AuditAction.values())
                .with("person", a(Person.class).orNothing())
                .with("typed", maybe("12"))
                .with("fault", maybe("audit.person.wrong"))
                .with("events", event.listed())
                .with("older", maybe(12L));
        return List.of(
                log,
                page("audit/people").with("seq", 12L).with("people", many(AuditLog.Named.class)),
                log.with("events", event.with("actorName", null).listed()).varying("events"),
                log.with("older", null)
                        .with("filter", a(AuditLog.Filter.class).with("before", null))
                        .asUsual(),
                log.with(
                                "filter",
                                a(AuditLog.Filter.class)
                                        .with("from", LocalDate.of(2026, 11, 25))
                                        .with("until", LocalDate.of(2026, 11, 24)))
                        .asUsual());
    }

    @Override
    public List<Class<?>> beans() {
        return List.of(AuditWords.class);
    }
}
