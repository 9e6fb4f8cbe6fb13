package bg.gishe.platform;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** Whether what was sent is a form of ours at all. */
public final class SentForm {

    private SentForm() {}

    /**
     * Asks that the form could be read: a value sent under the name of a group of fields leaves none.
     *
     * @throws ResponseStatusException with 400 when there is no form
     */
    public static void require(BindingResult form) {
        if (form.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
