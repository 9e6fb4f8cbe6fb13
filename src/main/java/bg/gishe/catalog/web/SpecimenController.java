package bg.gishe.catalog.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.DocumentSpecimen;
import bg.gishe.catalog.DocumentTemplates;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.ServiceHistory;
import bg.gishe.catalog.StandardForm;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows what documents look like: every template that exists, and that of each definition. */
@Controller
@RequestMapping("/admin/catalog")
class SpecimenController {

    /** A template of the list. */
    record Template(String name, int version, FactSource source) {}

    private final DocumentTemplates templates;
    private final DocumentSpecimen specimen;
    private final ServiceHistory history;
    private final DefinitionWords words;

    SpecimenController(
            DocumentTemplates templates, DocumentSpecimen specimen, ServiceHistory history, DefinitionWords words) {
        this.templates = templates;
        this.specimen = specimen;
        this.history = history;
        this.words = words;
    }

    @GetMapping("/templates")
    String list(Model model) {
        model.addAttribute(
                "templates",
                templates.latest().entrySet().stream()
                        .map(one ->
                                new Template(one.getKey(), one.getValue(), DocumentTemplates.sourceOf(one.getKey())))
                        .toList());
        return "catalog/templates";
    }

    @GetMapping("/templates/{name:[a-z-]{1,60}}.pdf")
    ResponseEntity<byte[]> template(@PathVariable String name) {
        Integer version = templates.latest().get(name);
        if (version == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        StandardForm form = Stream.of(StandardForm.values())
                .filter(one -> one.fits(name))
                .findFirst()
                .orElse(null);
        return pdf(specimen.of(new DocumentSpecimen.Wording(
                name,
                version,
                words.template(name).toUpperCase(Locale.of("bg")),
                List.of(words.text("catalog.specimen.ground")),
                null,
                form)));
    }

    /** The document of one definition, by the version of the template that the definition names. */
    @GetMapping("/{code:[A-Z][A-Z0-9_]{2,59}}/definitions/{id:[0-9]{1,18}}.pdf")
    ResponseEntity<byte[]> definition(@PathVariable String code, @PathVariable long id) {
        AdministrativeService service = history.of(new ServiceCode(code)).stream()
                .map(ServiceHistory.Definition::service)
                .filter(one -> one.definitionId() == id && one.document().template() != null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pdf(specimen.of(new DocumentSpecimen.Wording(
                java.util.Objects.requireNonNull(service.document().template()),
                service.templateVersion(),
                service.document().title(),
                service.document().grounds(),
                service.document().printedValidity().orElse(null),
                service.document().standardForm())));
    }

    static ResponseEntity<byte[]> pdf(byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"specimen.pdf\"")
                .body(pdf);
    }
}
