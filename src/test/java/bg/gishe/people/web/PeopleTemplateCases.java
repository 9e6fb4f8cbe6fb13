package bg.gishe.people.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.people.DataRestriction;
import bg.gishe.people.LegalRestriction;
import bg.gishe.people.Person;
import bg.gishe.people.RestrictionEntry;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class PeopleTemplateCases implements TemplateCases {

    @Override
    public List<TemplateCase> cases() {
        RecordVariants entry = a(RestrictionEntry.class)
                .with(
                        "entered",
                        a(RestrictionEntry.Entered.class)
                                .with("on", LocalDate.of(2026, 11, 24))
                                .orNothing())
                .with(
                        "ended",
                        a(RestrictionEntry.Ended.class)
                                .with("ground", "Решение")
                                .orNothing());
        RecordVariants lasting = entry.with("mistaken", false)
                .with("restriction", a(LegalRestriction.class).with("until", null));
        TemplateCase page = page("people/restrictions")
                .with("person", a(Person.class))
                .with("kinds", LegalRestriction.Kind.values())
                .with("restrictions", entry.listed())
                .with("message", maybe("people.restrictions.entered"))
                .with("dataRestrictions", orders())
                .with("today", LocalDate.of(2026, 11, 24))
                .form(
                        "dataForm",
                        a(DataRestrictionsController.OrderForm.class),
                        "orderNumber",
                        "orderedOn",
                        "dataGround",
                        "lastDay")
                .form(
                        "form",
                        a(RestrictionForm.class),
                        "kind",
                        "court",
                        "caseNumber",
                        "decidedOn",
                        "since",
                        "guardian");
        TemplateCase ending = page.with("restrictions", List.of(lasting.usualValue()))
                .with("ending", 41L)
                .with("until", "вчера")
                .with("ground", "")
                .with("mistaken", false)
                .asUsual();
        DataRestriction order = order(null, null);
        return List.of(
                page.with("dataRestrictions", List.of(order))
                        .with("dataEnding", order.id())
                        .with("dataReason", "")
                        .with("dataFault", "Напишете причината.")
                        .asUsual(),
                page("people/restrictions-search")
                        .with("number", maybe("12"))
                        .with("fault", maybe("acts.person.number")),
                page,
                page.with("restrictions", lasting.listed()).varying("restrictions"),
                page.with("restrictions", entry.with("mistaken", false).listed())
                        .asUsual(),
                ending.with("faults", Map.of("until", "platform.field.date")),
                ending.with("faults", Map.of("ground", "people.restrictions.end.ground.missing")));
    }

    private static Variants orders() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        DataRestriction ended = order(day.plusYears(1), new RestrictionEntry.Ended("Заповед", "Д. Русева", day));
        return oneOf(List.of(order(null, null), ended), List.of(order(null, null)), List.of());
    }

    private static DataRestriction order(@Nullable LocalDate until, RestrictionEntry.@Nullable Ended ended) {
        LocalDate day = LocalDate.of(2026, 11, 23);
        return new DataRestriction(
                7, "РД-1", day, "заплаха", until, new RestrictionEntry.Entered("Д. Русева", day), ended);
    }
}
