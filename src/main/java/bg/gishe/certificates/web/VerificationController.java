package bg.gishe.certificates.web;

import bg.gishe.certificates.VerificationCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The public page behind the QR code of a document. */
@Controller
class VerificationController {

    private static final String FORM = "certificates/verify";

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    @ModelAttribute
    void keepOutOfSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/verify")
    ModelAndView form(@RequestParam(name = "code", required = false) @Nullable String typed) {
        if (typed == null) {
            return new ModelAndView(FORM);
        }
        return VerificationCode.parse(typed)
                .map(code -> new ModelAndView("redirect:/v/" + code.value()))
                .orElseGet(() ->
                        refused(HttpStatus.UNPROCESSABLE_CONTENT, "codeFault", "certificates.verify.code.form", typed));
    }

    @GetMapping("/v/{code}")
    ModelAndView byCode(@PathVariable("code") String code) {
        return result(verification.byCode(code));
    }

    @PostMapping("/verify/file")
    ModelAndView byFile(@RequestParam("file") MultipartFile file) throws IOException {
        return file.isEmpty()
                ? refused(HttpStatus.UNPROCESSABLE_CONTENT, "fileFault", "certificates.verify.file.missing", null)
                : result(verification.byFile(file.getBytes()));
    }

    /** Somebody opens the address of the upload by hand. */
    @GetMapping("/verify/file")
    String backToForm() {
        return "redirect:/verify";
    }

    @ExceptionHandler
    ModelAndView tooManyTries(TryLimit.TooManyTriesException e, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(e.seconds()));
        return new ModelAndView(
                "certificates/too-many-tries", Map.of("seconds", e.seconds()), HttpStatus.TOO_MANY_REQUESTS);
    }

    private static ModelAndView result(Finding finding) {
        return new ModelAndView(
                "certificates/finding",
                Map.of("finding", finding),
                finding instanceof Finding.Unknown ? HttpStatus.NOT_FOUND : HttpStatus.OK);
    }

    private static ModelAndView refused(HttpStatus status, String field, String message, @Nullable String typed) {
        ModelAndView page = new ModelAndView(FORM);
        page.setStatus(status);
        page.addObject(field, message);
        page.addObject("typed", typed);
        return page;
    }
}
