package bg.gishe.payments;

import bg.gishe.requests.RegistrationNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One document of a payment, whose fee can be given back.
 *
 * @param registration number of the request
 * @param document its number, or null while it is not made
 */
public record RefundLine(
        long requestId,
        String service,
        RegistrationNumber registration,
        Money fee,
        @Nullable String document) {}
