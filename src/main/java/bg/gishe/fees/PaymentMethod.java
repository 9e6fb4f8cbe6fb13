package bg.gishe.fees;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How a fee is paid. */
public sealed interface PaymentMethod {

    /** Notes and coins: what the citizen gave. */
    record Cash(Money given) implements PaymentMethod {}

    /** By card at the terminal, with the reference number of its slip. */
    record Card(String reference) implements PaymentMethod {}

    /** Nothing to pay. */
    record Exempt() implements PaymentMethod {}

    /** An exemption claimed with its proof; goes with any method, because it may cover only a part. */
    record Claim(String exemption, @Nullable String proof) {}
}
