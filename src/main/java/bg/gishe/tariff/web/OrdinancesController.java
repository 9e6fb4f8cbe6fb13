package bg.gishe.tariff.web;

import bg.gishe.platform.CurrentActor;
import bg.gishe.tariff.ordinance.DraftEditing;
import bg.gishe.tariff.ordinance.Drafts;
import bg.gishe.tariff.ordinance.OrdinanceTexts;
import bg.gishe.tariff.ordinance.OrdinanceVersions;
import bg.gishe.tariff.ordinance.OrdinanceVersions.Version;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ordinance with its history: the official versions, those on their way, and the beginning of a new one. */
@Controller
@RequestMapping("/admin/fees")
class OrdinancesController {

    private static final String USUAL_NAME =
            "Наредба за определянето и администрирането на местните такси и цени на услуги";

    private final OrdinanceVersions versions;
    private final OrdinanceTexts texts;
    private final Drafts drafts;
    private final DraftEditing editing;
    private final OrdinanceWords words;
    private final OrdinanceCsv csv;
    private final CurrentActor currentActor;
    private final Clock clock;

    OrdinancesController(
            OrdinanceVersions versions,
            OrdinanceTexts texts,
            Drafts drafts,
            DraftEditing editing,
            OrdinanceWords words,
            OrdinanceCsv csv,
            CurrentActor currentActor,
            Clock clock) {
        this.versions = versions;
        this.texts = texts;
        this.drafts = drafts;
        this.editing = editing;
        this.words = words;
        this.csv = csv;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("versions", versions.all())
                .addAttribute("drafts", drafts.all())
                .addAttribute("today", LocalDate.now(clock));
        return "tariff/ordinances";
    }

    @PostMapping("/drafts")
    String begin(@RequestParam(defaultValue = "") String from, RedirectAttributes flash) {
        String name = versions.on(LocalDate.now(clock))
                .filter(version -> !version.illustrative())
                .map(Version::name)
                .orElse(USUAL_NAME);
        long id = editing.begin(name, !from.equals("empty"), currentActor.require());
        flash.addFlashAttribute("message", "tariff.ordinance.begun");
        return "redirect:/admin/fees/drafts/" + id;
    }

    @GetMapping("/versions/{id}")
    String version(@PathVariable long id, Model model) {
        Version version = require(id);
        model.addAttribute("version", version)
                .addAttribute("text", texts.ofVersion(id))
                .addAttribute("rows", words.rows(texts.ofVersion(id), false))
                .addAttribute("today", LocalDate.now(clock));
        return "tariff/version";
    }

    @GetMapping("/versions/{id}/ordinance.csv")
    void file(@PathVariable long id, HttpServletResponse response) throws IOException {
        csv.send(texts.ofVersion(id), require(id).decision(), response);
    }

    private Version require(long id) {
        return versions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
