package bg.gishe.imports.web;

import bg.gishe.imports.Field;
import bg.gishe.imports.bulk.FaultList;
import bg.gishe.imports.bulk.Goal;
import bg.gishe.imports.bulk.Imports;
import bg.gishe.imports.bulk.Mapping;
import bg.gishe.imports.bulk.Mappings;
import bg.gishe.imports.bulk.Run;
import bg.gishe.imports.bulk.RunState;
import bg.gishe.imports.bulk.Runs;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.Result;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponseHeader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one import: its columns, its progress, its report. */
@Controller
@RequestMapping("/admin/import/runs/{id}")
class RunController {

    private static final int LONGEST_NAME = 80;

    private final Imports imports;
    private final Runs runs;
    private final Mappings mappings;
    private final FaultList faults;
    private final CurrentActor actor;

    RunController(Imports imports, Runs runs, Mappings mappings, FaultList faults, CurrentActor actor) {
        this.imports = imports;
        this.runs = runs;
        this.mappings = mappings;
        this.faults = faults;
        this.actor = actor;
    }

    @ModelAttribute("run")
    Run run(@PathVariable long id) {
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    String page(@ModelAttribute(name = "run", binding = false) Run run, Model model) throws IOException {
        if (run.state() == RunState.UPLOADED) {
            return columns(run, "", model);
        }
        model.addAttribute("reasons", faults.reasons(run.id()));
        return "imports/run";
    }

    /** The part of the page that is asked for again and again while the work goes on. */
    @GetMapping("/progress")
    String progress(@ModelAttribute(name = "run", binding = false) Run run, HttpServletResponse response, Model model) {
        if (!run.isWorking()) {
            // The whole page has more to say now.
            response.setHeader(HtmxResponseHeader.HX_REFRESH.getValue(), "true");
        }
        return "imports/run :: progress";
    }

    @GetMapping("/columns")
    String columns(
            @ModelAttribute(name = "run", binding = false) Run run,
            @RequestParam(defaultValue = "") String saved,
            Model model)
            throws IOException {
        Map<String, String> known = saved.isEmpty()
                ? run.mapping()
                : mappings.find(run.subject(), saved).orElse(Map.of());
        return columns(run, known, model.addAttribute("chosen", saved));
    }

    private String columns(Run run, Map<String, String> known, Model model) throws IOException {
        Imports.Columns columns = imports.columns(run, known).orElse(null);
        model.addAttribute("columns", columns);
        model.addAttribute("names", mappings.names(run.subject()));
        if (!model.containsAttribute("mapping") && columns != null) {
            model.addAttribute("mapping", columns.suggested().headings());
        }
        return "imports/columns";
    }

    @PostMapping("/columns")
    String choose(
            @ModelAttribute(name = "run", binding = false) Run run,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        Mapping suggested = imports.headings(run).orElse(null);
        if (suggested == null) {
            return back(run, Result.refused("imports.refused"), next);
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Field field : run.subject().fields()) {
            String heading = form.getOrDefault("field." + field.name(), "");
            if (suggested.file().contains(heading) && !heading.isEmpty()) {
                mapping.put(field.name(), heading);
            }
        }
        Mapping chosen = new Mapping(mapping, run.subject(), suggested.file());
        String saveAs = name.strip();
        if (!chosen.isComplete() || saveAs.length() > LONGEST_NAME) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "missing", chosen.missing().stream().map(Field::name).toList());
            model.addAttribute("numberMissing", chosen.lacksOneOf());
            model.addAttribute("nameTooLong", saveAs.length() > LONGEST_NAME);
            model.addAttribute("mapping", mapping).addAttribute("name", name);
            return columns(run, mapping, model);
        }
        if (!saveAs.isEmpty()) {
            mappings.save(run.subject(), saveAs, mapping, actor.require().username());
        }
        return back(run, imports.check(run.id(), mapping), next);
    }

    @PostMapping("/check")
    String check(@ModelAttribute(name = "run", binding = false) Run run, RedirectAttributes next) {
        return back(run, imports.goOn(run.id(), Goal.CHECK), next);
    }

    @PostMapping("/takeover")
    String take(@ModelAttribute(name = "run", binding = false) Run run, RedirectAttributes next) {
        return back(run, imports.goOn(run.id(), Goal.TAKE), next);
    }

    @PostMapping("/stop")
    String stop(@ModelAttribute(name = "run", binding = false) Run run, RedirectAttributes next) {
        return back(run, imports.stop(run.id()), next);
    }

    @PostMapping("/cancellation")
    String cancel(@ModelAttribute(name = "run", binding = false) Run run, RedirectAttributes next) {
        return back(run, imports.cancel(run.id()), next);
    }

    @GetMapping("/faults.csv")
    void faults(@ModelAttribute(name = "run", binding = false) Run run, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"faults-" + run.id() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            imports.writeFaults(run.id(), out);
        }
    }

    private static String back(Run run, Result<?> result, RedirectAttributes next) {
        result.violations().forEach(violation -> next.addFlashAttribute("refused", violation.key()));
        return "redirect:/admin/import/runs/" + run.id();
    }
}
