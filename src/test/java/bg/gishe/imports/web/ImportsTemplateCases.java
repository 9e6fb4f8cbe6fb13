package bg.gishe.imports.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;
import static bg.gishe.testing.templates.Variants.someOf;

import bg.gishe.acts.bulk.ActSubject;
import bg.gishe.imports.ImportReport;
import bg.gishe.imports.bulk.FaultList;
import bg.gishe.imports.bulk.FieldWords;
import bg.gishe.imports.bulk.Imports;
import bg.gishe.imports.bulk.Mapping;
import bg.gishe.imports.bulk.Run;
import bg.gishe.imports.bulk.RunState;
import bg.gishe.people.bulk.PeopleSubject;
import bg.gishe.testing.templates.RecordVariants;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.util.List;
import java.util.Map;

class ImportsTemplateCases implements TemplateCases {

    private static final RecordVariants RUN = a(Run.class)
            .with("subject", PeopleSubject.PEOPLE)
            .with("mapping", Map.of())
            .with("failure", oneOf(null, new Run.Failure("quote-open", 7)));

    private static final RecordVariants REST = RUN.with("goal", null);

    @Override
    public List<Class<?>> beans() {
        return List.of(FieldWords.class);
    }

    @Override
    public List<TemplateCase> cases() {
        RecordVariants report = a(ImportReport.class)
                .with(
                        "lines",
                        a(ImportReport.Line.class)
                                .with("key", "imports.regix.person.added")
                                .listed());
        TemplateCase start = page("imports/import")
                .with("subjects", someOf(PeopleSubject.PEOPLE, ActSubject.BIRTHS.subject()))
                .with("subject", maybe("PEOPLE"))
                .with("subjectFault", oneOf(null, true))
                .with("fileFault", maybe("imports.file.missing"))
                .with("fileLine", "3")
                .with("fault", maybe("imports.regix.files.missing"))
                .with("reports", report.listed())
                .with("trial", oneOf(true, null))
                .with("readable", oneOf(2, 1, 0, null))
                .with("runs", RUN.listed())
                .with("page", oneOf(1, 0))
                .with("older", oneOf(true, false));
        TemplateCase columns = page("imports/columns")
                .with("run", REST)
                .with("columns", columns("ЕГН", "Име", ""))
                .with("mapping", Map.of("egn", "ЕГН", "given", "няма такава"))
                .with("names", someOf("наши", "чужди"))
                .with("chosen", maybe("наши"))
                .with("name", maybe("наши"))
                .with("numberMissing", oneOf(false, true))
                .with("missing", oneOf(null, List.of("given")))
                .with("nameTooLong", oneOf(null, true))
                .with("message", maybe("imports.already"));
        return List.of(
                start,
                start.with("page", 0)
                        .with("older", false)
                        .with("runs", List.of())
                        .asUsual(),
                columns,
                columns.with("columns", columns("ЕГН"))
                        .with("missing", List.of())
                        .asUsual(),
                columns.with("columns", columns()).asUsual(),
                columns.with("columns", null).asUsual(),
                run(RUN),
                run(RUN.with("state", RunState.READING)).varying("run"),
                run(REST.with("state", RunState.CHECKED)).varying("run", "reasons"),
                run(REST.with("state", RunState.READING)).varying("run"),
                run(REST.with("state", RunState.DONE)).asUsual(),
                run(REST.with("state", RunState.CANCELLED)).asUsual(),
                run(REST.with("state", RunState.REPLACED)).asUsual(),
                run(REST.with("state", RunState.FAILED).with("failure", new Run.Failure("quote-open", 7)))
                        .asUsual(),
                page("imports/run :: progress").with("run", RUN).asUsual());
    }

    private static TemplateCase run(RecordVariants run) {
        return page("imports/run")
                .with("run", run)
                .with("refused", maybe("imports.refused"))
                .with("message", maybe("imports.already"))
                .with("reasons", reasons());
    }

    private static Variants reasons() {
        return a(FaultList.Reason.class)
                .with("field", oneOf("egn", "mother.egn"))
                .with("reason", "egn-length")
                .listed();
    }

    private static Imports.Columns columns(String... headings) {
        return new Imports.Columns(
                new Mapping(Map.of(), PeopleSubject.PEOPLE, List.of(headings)), List.of(List.of("7501020018")));
    }
}
