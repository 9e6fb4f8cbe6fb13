package bg.gishe.counter.web;

import bg.gishe.counter.CaseSheets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A request as any desk may see it, from the number on the slip that the applicant was given. */
@Controller
class RequestPageController {

    private final CaseSheets sheets;

    RequestPageController(CaseSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/counter/requests/{id:[0-9]{1,18}}")
    String request(@PathVariable long id, Model model) {
        CaseSheets.Sheet sheet = sheets.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sheet", sheet);
        return "counter/request";
    }
}
