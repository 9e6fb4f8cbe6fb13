package bg.gishe.counter.web;

import bg.gishe.counter.DocumentFiles;
import bg.gishe.counter.ToSign;
import bg.gishe.issuing.Signing;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.PdfResponse;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.Result;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** „За подпис“: documents from acts that their clerks may not sign; an official with the mayor's order signs each in one press. */
@Controller
@RequestMapping("/signing")
class SigningController {

    private final ToSign toSign;
    private final Signing signing;
    private final DocumentFiles files;
    private final CurrentActor currentActor;

    SigningController(ToSign toSign, Signing signing, DocumentFiles files, CurrentActor currentActor) {
        this.toSign = toSign;
        this.signing = signing;
        this.files = files;
        this.currentActor = currentActor;
    }

    /** @param look how often the page has looked by itself */
    @GetMapping
    String list(@RequestParam(defaultValue = "0") int look, HtmxRequest htmx, Model model) {
        List<ToSign.Waiting> waiting = look == 0 ? toSign.all() : toSign.again();
        model.addAttribute("waiting", waiting)
                .addAttribute("maySign", signing.maySign(currentActor.require()))
                .addAttribute("look", look)
                .addAttribute("nextLook", Looks.after(look).orElse(null));
        return htmx.isHtmxRequest() ? "issuing/signing :: waiting" : "issuing/signing";
    }

    /** The document as it is to be signed, with no seal and marked as no document. */
    @GetMapping("/{id:[0-9]{1,18}}/document.pdf")
    ResponseEntity<byte[]> preview(@PathVariable long id) {
        return PdfResponse.of(
                files.toSign(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                "to-sign-" + id + ".pdf");
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String sign(@PathVariable long id, RedirectAttributes flash) {
        return told(signing.sign(id, currentActor.require()), "counter.signing.signed", flash);
    }

    @PostMapping("/{id:[0-9]{1,18}}/return")
    String sendBack(@PathVariable long id, @Valid ReasonForm form, BindingResult faults, RedirectAttributes flash) {
        if (faults.hasErrors()) {
            flash.addFlashAttribute("refused", "counter.signing.reason.missing");
            return "redirect:/signing";
        }
        return told(signing.sendBack(id, form.text(), currentActor.require()), "counter.signing.returned", flash);
    }

    private static String told(Result<String> result, String done, RedirectAttributes flash) {
        switch (result) {
            case Result.Done<String>(String number) ->
                flash.addFlashAttribute("told", done).addFlashAttribute("number", number);
            case Result.Refused<String> refused ->
                flash.addFlashAttribute("refused", refused.first().key());
        }
        return "redirect:/signing";
    }
}
