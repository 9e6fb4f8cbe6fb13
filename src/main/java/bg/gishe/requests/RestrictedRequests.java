package bg.gishe.requests;

import java.util.UUID;

/** Tells what the desks do not open any more. The module that keeps the documents declares it as a bean, since that is what it closes. */
public interface RestrictedRequests {

    /** Whether one of the requests of the basket shows what is hidden at the desks now, an adoption noted since included. */
    boolean inBasket(UUID basketId);
}
