package bg.gishe.counter.web;

import bg.gishe.counter.IssuedDocuments;
import bg.gishe.platform.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** An issued document as any desk may see it: a client comes with it to whichever desk is free. */
@Controller
class DocumentPageController {

    private final IssuedDocuments documents;
    private final CurrentActor currentActor;

    DocumentPageController(IssuedDocuments documents, CurrentActor currentActor) {
        this.documents = documents;
        this.currentActor = currentActor;
    }

    @GetMapping("/counter/documents/{id}")
    String document(@PathVariable long id, Model model) {
        IssuedDocuments.Issued document =
                documents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("document", document)
                .addAttribute(
                        "own",
                        document.asked().clerk().equals(currentActor.require().username()));
        return "counter/document";
    }
}
