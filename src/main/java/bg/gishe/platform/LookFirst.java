package bg.gishe.platform;

import jakarta.servlet.ServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Marks a request that takes money or gives numbers, so that a lost answer leads to the page that shows what is stored. When the database
 * goes away while it commits, nobody knows whether it did; then the user looks first, and is never asked to try again.
 */
public final class LookFirst {

    private static final String ATTRIBUTE = LookFirst.class.getName();

    private LookFirst() {}

    /**
     * Works for the present request; whatever goes wrong from now on, its answer leads to the page that tells what is stored.
     *
     * @param page path of the page
     * @throws CannotCreateTransactionException when the database is away before anything began: then nothing is stored for certain
     */
    public static <T> T at(String page, Supplier<T> work) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        request.setAttribute(ATTRIBUTE, page, RequestAttributes.SCOPE_REQUEST);
        try {
            return work.get();
        } catch (CannotCreateTransactionException nothingBegan) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            throw nothingBegan;
        }
    }

    /** The page to look at, or null when the request has stored nothing that one has to look for. */
    public static @Nullable String page(ServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
