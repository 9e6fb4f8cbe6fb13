package bg.gishe.requests;

import java.util.UUID;

/** Tells which requests the desks may not open, because of an act of restricted access or a full adoption. The module that keeps the documents declares it as a bean, since it knows what they show. */
public interface RestrictedRequests {

    /** Whether one of the requests of the basket shows what is restricted now, an adoption noted since included. */
    boolean inBasket(UUID basketId);
}
