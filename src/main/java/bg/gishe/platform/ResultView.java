package bg.gishe.platform;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
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

    /** Shows the page again with 422; "violation" names the field and the sentence beside it. */
    public static void showAgain(Result.Refused<?> refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("violation", refused.first());
    }
}
