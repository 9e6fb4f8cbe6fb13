package bg.gishe.payments;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How a fee is paid. */
public sealed interface PaymentMethod {

    /** Settled while the citizen stands at the desk: only so a document can be handed over at once. */
    sealed interface AtDesk extends PaymentMethod {}

    /** Notes and coins: what the citizen gave. */
    record Cash(Money given) implements AtDesk {}

    /** By card at the terminal, with the reference number of its slip. */
    record Card(String reference) implements AtDesk {}

    /** Nothing to pay. */
    record Exempt() implements AtDesk {}

    /** Money that comes later; until then the request waits. */
    record ThroughBank(Route way) implements PaymentMethod {}

    /** How money comes later. */
    enum Route {
        TRANSFER,
        EPAYMENT;

        /** Whether it is the state's e-payment, which an official enters by its number. */
        public boolean isEpayment() {
            return this == EPAYMENT;
        }
    }

    /** An exemption claimed with its proof; goes with any method, because it may cover only a part. */
    record Claim(String exemption, @Nullable String proof) {}
}
