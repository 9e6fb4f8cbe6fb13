package bg.gishe.payments;

import org.jspecify.annotations.Nullable;

/**
 * What was expected before it was paid. The module that expects money from the bank declares it as a bean, so that a receipt names it and
 * the ledger reads nothing of who expected it.
 */
public interface ExpectedServices {

    /**
     * What was expected.
     *
     * @param service the title of the service, or null for a basket, whose requests tell it
     */
    record Expected(String payer, @Nullable String service) {}

    /** The expected payment with this key, which there must be. */
    Expected of(long expectedId);
}
