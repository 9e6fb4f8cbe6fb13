package bg.gishe.acts.web;

import bg.gishe.platform.LostRace;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * What was typed and could not be entered because others changed the same at that moment, tried again though it was: the form comes back as it
 * was filled, with a sentence above it.
 */
final class NotEntered {

    private static final Logger log = LoggerFactory.getLogger(NotEntered.class);

    private NotEntered() {}

    /** Says so on the page that the form stands on; any other failure goes on. */
    static void orThrow(RuntimeException failure, HttpServletResponse response, Model model) {
        if (!LostRace.isOne(failure)) {
            throw failure;
        }
        // The database names values of the row in its message, so only the kind of failure is logged.
        log.warn(
                "What was typed lost against others and was not entered: {}",
                failure.getClass().getSimpleName());
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("notEntered", true);
    }
}
