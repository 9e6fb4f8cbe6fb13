package bg.gishe.imports.web;

import bg.gishe.imports.ImportReport;
import bg.gishe.imports.RegixImport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator brings in messages of RegiX. */
@Controller
@RequestMapping("/admin/import")
class ImportController {

    private final RegixImport regix;

    ImportController(RegixImport regix) {
        this.regix = regix;
    }

    @GetMapping
    String page() {
        return "imports/import";
    }

    @PostMapping
    String take(@RequestParam(defaultValue = "") List<MultipartFile> files, HttpServletResponse response, Model model)
            throws IOException {
        List<ImportReport> reports = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                reports.add(regix.take(Objects.requireNonNullElse(file.getOriginalFilename(), "?"), file.getBytes()));
            }
        }
        if (reports.isEmpty()) {
            model.addAttribute("fault", "import.files.missing");
        }
        if (reports.stream().allMatch(ImportReport::refused)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("reports", reports);
        return "imports/import";
    }
}
