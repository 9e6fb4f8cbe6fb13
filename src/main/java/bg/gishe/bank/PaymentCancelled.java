package bg.gishe.bank;

import bg.gishe.platform.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money is expected no longer. Published in the transaction that cancels it; what waited for it ends in the same one.
 *
 * @param basketId the basket of the desk that waited for it, or null where nothing did
 * @param why said by the official who cancels it
 */
public record PaymentCancelled(long expectedId, @Nullable UUID basketId, String why, Actor by) {}
