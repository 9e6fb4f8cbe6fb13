package bg.gishe.imports.web;

import bg.gishe.imports.ImportReport;
import bg.gishe.imports.MessageImport;
import bg.gishe.imports.RegixFile;
import bg.gishe.imports.Subject;
import bg.gishe.imports.UnreadableFileException;
import bg.gishe.imports.bulk.Imports;
import bg.gishe.imports.bulk.Run;
import bg.gishe.imports.bulk.RunState;
import bg.gishe.imports.bulk.Runs;
import bg.gishe.imports.bulk.Subjects;
import bg.gishe.platform.CurrentActor;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator brings in files: tables of people and acts, and messages of RegiX. */
@Controller
@RequestMapping("/admin/import")
class ImportController {

    private static final int PAGE = 20;

    /** A page further on is nobody's. */
    private static final int LAST_PAGE = 10_000;

    /** Messages of RegiX that are tried at once. */
    private static final long MOST_BYTES = 8_000_000;

    private static final String TRIED = "imports-tried";

    private final MessageImport regix;
    private final Imports imports;
    private final Subjects subjects;
    private final Runs runs;
    private final CurrentActor actor;

    ImportController(MessageImport regix, Imports imports, Subjects subjects, Runs runs, CurrentActor actor) {
        this.regix = regix;
        this.imports = imports;
        this.subjects = subjects;
        this.runs = runs;
        this.actor = actor;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        List<Run> found = runs.newest(shown * PAGE, PAGE + 1);
        model.addAttribute("subjects", subjects.all());
        model.addAttribute("runs", found.stream().limit(PAGE).toList());
        model.addAttribute("page", shown).addAttribute("older", found.size() > PAGE);
        return "imports/import";
    }

    /** Keeps a table; its columns are chosen on the next page. */
    @PostMapping("/files")
    String upload(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        Optional<Subject> chosen = subjects.find(subject);
        model.addAttribute("subject", subject);
        if (chosen.isEmpty()) {
            model.addAttribute("subjectFault", true);
        }
        if (file == null || file.isEmpty()) {
            model.addAttribute("fileFault", "imports.file.missing");
        }
        if (chosen.isEmpty() || file == null || file.isEmpty()) {
            return again(response, model);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            Run run = imports.upload(chosen.get(), name, place -> file.transferTo(place), actor.require());
            if (run.state() != RunState.UPLOADED) {
                next.addFlashAttribute("message", "imports.already");
            }
            return "redirect:/admin/import/runs/" + run.id();
        } catch (UnreadableFileException e) {
            model.addAttribute("fileFault", e.key()).addAttribute("fileLine", Long.toString(e.line()));
            return again(response, model);
        }
    }

    /** Tries messages of RegiX; those that can be read stay in the session until they are taken over or others are tried. */
    @PostMapping("/regix")
    String check(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpSession session,
            HttpServletResponse response,
            Model model)
            throws IOException {
        session.removeAttribute(TRIED);
        List<RegixFile> tried = new ArrayList<>();
        for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            if (!file.isEmpty()) {
                tried.add(new RegixFile(Objects.requireNonNullElse(file.getOriginalFilename(), "?"), file.getBytes()));
            }
        }
        if (tried.isEmpty()) {
            model.addAttribute("fault", "imports.regix.files.missing");
            return again(response, model);
        }
        if (tried.stream().mapToLong(file -> file.xml().length).sum() > MOST_BYTES) {
            model.addAttribute("fault", "imports.regix.files.many");
            return again(response, model);
        }
        List<ImportReport> reports = regix.check(tried);
        ArrayList<RegixFile> readable = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            if (!reports.get(i).refused()) {
                readable.add(tried.get(i));
            }
        }
        model.addAttribute("reports", reports).addAttribute("trial", true).addAttribute("readable", readable.size());
        if (readable.isEmpty()) {
            return again(response, model);
        }
        session.setAttribute(TRIED, readable);
        return page(0, model);
    }

    /** Takes over what was tried last in this session. */
    @PostMapping("/regix/takeover")
    String take(HttpSession session, HttpServletResponse response, Model model) {
        if (!(session.getAttribute(TRIED) instanceof List<?> tried)) {
            model.addAttribute("fault", "imports.regix.trial.gone");
            return again(response, model);
        }
        session.removeAttribute(TRIED);
        model.addAttribute(
                "reports",
                tried.stream()
                        .map(RegixFile.class::cast)
                        .map(file -> regix.take(file.name(), file.xml()))
                        .toList());
        return page(0, model);
    }

    private String again(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(0, model);
    }
}
