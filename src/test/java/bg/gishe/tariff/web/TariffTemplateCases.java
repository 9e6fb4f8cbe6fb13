package bg.gishe.tariff.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;
import static bg.gishe.testing.templates.Variants.someOf;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.DualAmounts;
import bg.gishe.tariff.FeeCalculator;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.tariff.Tariff;
import bg.gishe.tariff.ordinance.Comparison;
import bg.gishe.tariff.ordinance.Draft;
import bg.gishe.tariff.ordinance.DraftCheck;
import bg.gishe.tariff.ordinance.DraftReview;
import bg.gishe.tariff.ordinance.Effect;
import bg.gishe.tariff.ordinance.OrdinanceText;
import bg.gishe.tariff.ordinance.OrdinanceVersions;
import bg.gishe.testing.templates.Actors;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class TariffTemplateCases implements TemplateCases {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Variants TEXT = a(OrdinanceText.class)
            .with("fees", List.of())
            .with(
                    "reductions",
                    a(OrdinanceText.Reduction.class).with("fixed", null).listed());

    private static final Variants ROWS = a(OrdinanceWords.Row.class)
            .with("bySpeed", oneOf(bySpeed(Speed.values()), bySpeed(Speed.ORDINARY), Map.of()))
            .listed();

    @Override
    public List<TemplateCase> cases() {
        return Stream.of(overviews(), drafts(), forms(), prices())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Class<?>> beans() {
        return List.of(OrdinanceWords.class, DualAmounts.class);
    }

    private static Map<Speed, Object> bySpeed(Speed... speeds) {
        Map<Speed, Object> fees = new LinkedHashMap<>();
        for (Speed speed : speeds) {
            fees.put(speed, a(OrdinanceText.Fee.class).with("speed", speed).usualValue());
        }
        return fees;
    }

    private static List<TemplateCase> overviews() {
        Map<String, String> hours = new LinkedHashMap<>();
        PriceForm.CHANNELS.forEach(channel -> hours.put(channel.name(), "24"));
        return List.of(
                page("tariff/delivery")
                        .with("channels", PriceForm.CHANNELS)
                        .with("typed", hours)
                        .with("faults", oneOf(Map.of(), Map.of("POST", "tariff.delivery.hours.wrong")))
                        .with("actor", Actors.signedIn())
                        .with("message", maybe("tariff.delivery.saved")),
                page("tariff/ordinances")
                        .with("versions", many(OrdinanceVersions.Version.class))
                        .with("drafts", many(Draft.class))
                        .with("today", TODAY)
                        .with("actor", Actors.signedIn())
                        .with("message", maybe("tariff.ordinance.begun")),
                page("tariff/version")
                        .with("version", a(OrdinanceVersions.Version.class))
                        .with("text", TEXT)
                        .with("rows", ROWS)
                        .with("today", TODAY));
    }

    private static List<TemplateCase> drafts() {
        TemplateCase draft = page("tariff/draft")
                .with("draft", a(Draft.class))
                .with("text", TEXT)
                .with("rows", ROWS)
                .with(
                        "findings",
                        a(DraftCheck.Finding.class)
                                .with(
                                        "key",
                                        oneOf("tariff.ordinance.check.no-fees", "tariff.ordinance.check.no-reduction"))
                                .with("about", oneOf("SERVICE_1", "PORTAL", null))
                                .listed())
                .with(
                        "steps",
                        a(Draft.Step.class)
                                .with(
                                        "step",
                                        oneOf("DRAFTED", "SUBMITTED", "RETURNED", "APPROVED", "WITHDRAWN", "DISCARDED"))
                                .listed())
                .with("mayWrite", oneOf(true, false))
                .with("mayDecide", oneOf(true, false))
                .with("mayTakeBack", oneOf(true, false))
                .with("ahead", false)
                .with("refused", maybe("tariff.ordinance.stale"))
                .with("message", maybe("tariff.ordinance.saved"))
                .with("reason", "")
                .with("reasonFault", maybe("Напишете причината."));
        RecordVariants submitted = a(Draft.class).with("state", Draft.State.SUBMITTED);
        return List.of(
                draft,
                draft.with("draft", submitted)
                        .with("actor", Actors.signedIn())
                        .varying("actor", "mayDecide", "mayTakeBack", "reasonFault"),
                draft.with("draft", submitted).with("mayDecide", false).asUsual(),
                draft.with("draft", a(Draft.class).with("state", Draft.State.APPROVED))
                        .with("ahead", oneOf(true, false))
                        .with("mayDecide", oneOf(false, true))
                        .with("findings", List.of())
                        .varying("ahead", "mayDecide", "reasonFault"),
                draft.with("draft", a(Draft.class).with("state", Draft.State.APPROVED))
                        .with("ahead", true)
                        .asUsual(),
                comparison(true),
                comparison(false),
                page("tariff/draft-comparison")
                        .with("draft", a(Draft.class))
                        .with("all", false)
                        .with("replaced", TODAY)
                        .with("comparison", new Comparison(List.of(), List.of(), List.of()))
                        .asUsual(),
                page("tariff/draft-effect")
                        .with("draft", a(Draft.class))
                        .with("years", someOf(2026, 2025))
                        .with("year", oneOf("", "2026"))
                        .with("period", a(DraftReview.Period.class))
                        .with("replaced", TODAY)
                        .with("names", oneOf(Map.of(), Map.of("SERVICE_1", "Удостоверение")))
                        .with("effect", effect()),
                page("tariff/draft-effect")
                        .with("draft", a(Draft.class))
                        .with("years", List.of(2026))
                        .with("period", a(DraftReview.Period.class))
                        .with(
                                "effect",
                                effect().with("byChannel", List.of())
                                        .with("byService", List.of())
                                        .with("total", a(Effect.Line.class).with("requests", 0L))
                                        .with("unpriced", List.of()))
                        .asUsual());
    }

    private static RecordVariants effect() {
        return a(Effect.class)
                .with(
                        "byChannel",
                        a(Effect.Line.class)
                                .with("key", oneOf("COUNTER", "PORTAL", "SSEV"))
                                .listed())
                .with(
                        "byService",
                        a(Effect.Line.class)
                                .with("key", oneOf("SERVICE_1", "SERVICE_2"))
                                .listed());
    }

    private static TemplateCase comparison(boolean all) {
        Variants change = oneOf((Object[]) Comparison.Change.values());
        RecordVariants row = a(Comparison.Row.class).with("change", change);
        Variants fee = a(OrdinanceText.Fee.class);
        Variants exemption = a(FeeExemption.class);
        return page("tariff/draft-comparison")
                .with("draft", a(Draft.class))
                .with("all", all)
                .with("replaced", TODAY)
                .with(
                        "comparison",
                        a(Comparison.class)
                                .with(
                                        "fees",
                                        row.with("before", fee.orNothing())
                                                .with("after", fee.orNothing())
                                                .listed())
                                .with(
                                        "reductions",
                                        row.with("before", reduction().orNothing())
                                                .with("after", reduction().orNothing())
                                                .listed())
                                .with(
                                        "exemptions",
                                        row.with("before", exemption.orNothing())
                                                .with("after", exemption.orNothing())
                                                .listed()));
    }

    private static Variants reduction() {
        return a(OrdinanceText.Reduction.class).with("fixed", null);
    }

    private static List<TemplateCase> forms() {
        return List.of(
                form("tariff/draft-heading", "name", "decisionNumber", "decisionDate", "validFrom"),
                form("tariff/draft-exemption", "name", "percent", "ground", "fromYears", "proof")
                        .with("code", oneOf("PENSIONER", "")),
                form("tariff/draft-fees", "amount-ORDINARY", "further-FAST", "article-EXPRESS")
                        .with("name", "Удостоверение")
                        .with("code", "SERVICE_1")
                        .with("speeds", Speed.values())
                        .with("next", maybe("SERVICE_2"))
                        .with("nextName", "Препис")
                        .with("message", maybe("tariff.ordinance.saved")),
                reduction(false)
                        .with("channels", someOf(Channel.PORTAL, Channel.SSEV))
                        .with("names", names()),
                reduction(true).with("names", Map.of("SERVICE_1", "Удостоверение")));
    }

    private static TemplateCase reduction(boolean known) {
        return form("tariff/draft-reduction", "channel", "service", "percent", "fixed", "article")
                .with(
                        "typed",
                        oneOf(
                                Map.of("channel", "PORTAL", "service", "ALL"),
                                Map.of("channel", "SSEV", "service", "SERVICE_1")))
                .with("known", known);
    }

    private static Variants names() {
        return oneOf(
                Map.of("SERVICE_1", "Удостоверение", "SERVICE_2", "Препис"),
                Map.of("SERVICE_1", "Удостоверение"),
                Map.of());
    }

    private static TemplateCase form(String view, String... fields) {
        return page(view)
                .with("draft", a(Draft.class))
                .with("seen", "1")
                .with("stale", oneOf(null, true))
                .with("typed", oneOf(Map.of("name", "Наредба", "needsProof", "true", "atDesk", "true"), Map.of()))
                .with(
                        "faults",
                        oneOf(Stream.concat(
                                        Stream.of(Map.of()),
                                        Stream.of(fields)
                                                .map(field -> Map.of(field, "tariff.ordinance.article.missing")))
                                .toArray()));
    }

    private static List<TemplateCase> prices() {
        RecordVariants tariff = a(Tariff.class)
                .with("prices", Map.of())
                .with("reductions", Map.of())
                .with("exemptions", oneOf(exemptions("A", "B"), exemptions("A")));
        RecordVariants asked = a(FeeCalculator.Question.class).with("exemption", oneOf("A", null));
        RecordVariants desk = a(PriceView.AtDesk.class)
                .with(
                        "condition",
                        oneOf(
                                "tariff.prices.desk.act",
                                "tariff.prices.desk.act.since",
                                "tariff.prices.desk.register",
                                "tariff.prices.desk.register.addresses"));
        RecordVariants view = a(PriceView.class)
                .with("asked", asked)
                .with("quote", a(FeeQuote.class))
                .with("second", oneOf(a(FeeQuote.class).usualValue(), null))
                .with("desk", desk.orNothing());
        TemplateCase page = page("tariff/prices")
                .with("actor", null)
                .with(
                        "form",
                        a(PriceForm.class)
                                .with("copies", oneOf("1", "2", null))
                                .with("day", oneOf("24.11.2026", "", null)))
                .with("tariff", tariff)
                .with("services", a(AdministrativeService.class).listed())
                .with("speeds", Speed.values())
                .with("channels", oneOf(PriceForm.CHANNELS, List.of(Channel.COUNTER), List.of()))
                .with("day", TODAY)
                .with("cutoff", TODAY)
                .with("otherDay", oneOf(false, true));
        RecordVariants free = a(FeeExemption.class).with("proof", null);
        return List.of(
                page.with("view", view),
                // Asked for by post, of which the ordinance says nothing: what is handed over at the desk has a price
                // all the same.
                page.with(
                                "view",
                                view.with("quote", null)
                                        .with("second", null)
                                        .with("desk", desk.with("asked", false).orNothing()))
                        .varying("view"),
                page.with("view", view.with("desk", desk.with("withTheAct", false)))
                        .varying("view"),
                page.with("view", null).asUsual(),
                page.with("view", view.with("asked", asked.with("exemption", null)))
                        .with("tariff", tariff.with("exemptions", Map.of()))
                        .asUsual(),
                page.with("view", view)
                        .with("form", a(PriceForm.class).with("copies", "100").with("day", "вчера"))
                        .asUsual(),
                page.with("view", view)
                        .with("tariff", tariff.with("exemptions", Map.of("A", free.usualValue())))
                        .asUsual());
    }

    private static Map<String, Object> exemptions(String... codes) {
        Map<String, Object> exemptions = new LinkedHashMap<>();
        for (String code : codes) {
            exemptions.put(code, a(FeeExemption.class).with("code", code).usualValue());
        }
        return exemptions;
    }
}
