package bg.gishe.duplicates.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.duplicates.Comparison;
import bg.gishe.duplicates.Distinctions;
import bg.gishe.duplicates.DuplicateList;
import bg.gishe.duplicates.DuplicateSearch;
import bg.gishe.duplicates.Merges;
import bg.gishe.people.MergeObstacle;
import bg.gishe.people.Person;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

class DuplicatesTemplateCases implements TemplateCases {

    @Override
    public List<TemplateCase> cases() {
        RecordVariants line = a(DuplicateList.Line.class)
                .with("decidedBy", "Десислава Русева")
                .with("decidedAt", OffsetDateTime.parse("2026-11-24T14:05:00+02:00"));
        TemplateCase list = page("duplicates/duplicates")
                .with("views", DuplicateList.View.values())
                .with("view", oneOf((Object[]) DuplicateList.View.values()))
                .with("latest", a(DuplicateSearch.Done.class).orNothing())
                .with("pairs", line.listed())
                .with("page", oneOf(1, 0))
                .with("more", oneOf(true, false))
                .with("one", maybe("12"))
                .with("other", maybe("12"))
                .with(
                        "faults",
                        oneOf(Map.of(), Map.of("one", "duplicates.number"), Map.of("other", "duplicates.nobody")))
                .with("message", maybe("duplicates.searched"));
        TemplateCase pair = page("duplicates/pair")
                .with("comparison", comparison())
                .with("merge", null)
                .with("distinction", null)
                .with("open", true)
                .with("couple", a(Merges.Couple.class).with("mergedId", 50L).orNothing())
                .with("obstacles", Set.of())
                .with("survivor", oneOf("41", "42"))
                .with("unmasked", oneOf(null, true))
                .with("faults", List.of())
                .with("message", maybe("duplicates.merge.done"));
        TemplateCase merged = pair.with("open", false).with("merge", a(Merges.Merge.class));
        return List.of(
                list,
                list.with("page", 0)
                        .with("more", false)
                        .with(
                                "pairs",
                                line.with("why", oneOf("NUMBER", "NAMES"))
                                        .with("secondId", 1L)
                                        .with("decidedAt", null)
                                        .listed())
                        .varying("pairs"),
                pair,
                pair.with(
                                "comparison",
                                comparison()
                                        .with(
                                                "rows",
                                                row().with("one", List.of())
                                                        .with("other", List.of())
                                                        .listed()))
                        .asUsual(),
                pair.with("obstacles", oneOf(Set.of(MergeObstacle.values()), Set.of(MergeObstacle.SEX_DIFFERS)))
                        .varying("obstacles"),
                merged.varying("merge", "unmasked"),
                merged.with("merge", a(Merges.Merge.class).with("survivorId", 42L))
                        .asUsual(),
                pair.with("open", false)
                        .with("distinction", a(Distinctions.Distinction.class))
                        .varying("distinction"),
                wrong(pair, "merge", "duplicates.survivor.missing", "duplicates.reason"),
                wrong(pair, "distinction", "duplicates.reason"),
                wrong(merged, "separation", "duplicates.built-on.record"));
    }

    private static TemplateCase wrong(TemplateCase pair, String deed, String... faults) {
        return pair.with("deed", deed)
                .with("reason", "")
                .with("faults", List.of(faults))
                .asUsual();
    }

    private static RecordVariants comparison() {
        Variants values = a(Comparison.Value.class)
                .with("message", maybe("counter.search.sex.MALE"))
                .listed();
        return a(Comparison.class)
                .with("second", a(Person.class).with("id", 42L))
                .with("rows", row().with("one", values).with("other", values).listed());
    }

    private static RecordVariants row() {
        return a(Comparison.Row.class).with("label", "duplicates.row.names");
    }
}
