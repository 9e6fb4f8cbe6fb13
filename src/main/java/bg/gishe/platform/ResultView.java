package bg.gishe.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a page says what came of a request: on the next page, or on the same one with 422 where a field is at fault. */
public final class ResultView {

    private ResultView() {}

    /**
     * The sentence for the page to which the request is sent on: "message" when it is done, "refused" otherwise.
     *
     * @param done key of the sentence that says it is done
     */
    public static void flash(Result<?> result, String done, RedirectAttributes flash) {
        switch (result) {
            case Result.Done<?> value -> flash.addFlashAttribute("message", done);
            case Result.Refused<?> refused ->
                flash.addFlashAttribute("refused", refused.first().key());
        }
    }

    /** Puts each beside its field of the form, or above all of them when it concerns the whole. */
    public static void reject(List<Violation> violations, Errors faults) {
        for (Violation violation : violations) {
            Object[] arguments = violation.arguments().toArray();
            if (violation.field().isEmpty()) {
                faults.reject(violation.key(), arguments, null);
            } else {
                faults.rejectValue(violation.field(), violation.key(), arguments, null);
            }
        }
    }

    /** Shows the page again with 422; "violation" names the field and the sentence beside it. */
    public static void showAgain(Result.Refused<?> refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("violation", refused.first());
    }
}
