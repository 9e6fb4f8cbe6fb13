package bg.gishe.payments;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the office keeps its tills.
 *
 * @param shiftRequired true where a clerk has to open the shift with a counted float before the first payment; otherwise the
 *     first payment of the day opens it with a float of nothing
 * @param paymentTerm how many days a request of the desk waits for its transfer or e-payment; after that it may be given up
 * @param bank the account that transfers are paid to
 */
@ConfigurationProperties("gishe.till")
public record TillSettings(
        @DefaultValue("false") boolean shiftRequired,
        @DefaultValue("7") int paymentTerm,
        @DefaultValue Bank bank) {

    public TillSettings {
        if (paymentTerm < 1) {
            throw new IllegalArgumentException("gishe.till.payment-term is at least one day");
        }
    }

    /** The municipality's account as payment orders name it; empty until it is set. */
    public record Bank(
            @DefaultValue("") String holder,
            @DefaultValue("") String iban,
            @DefaultValue("") String bic) {

        /** Whether transfers can be asked for. */
        public boolean isKnown() {
            return !iban.isBlank();
        }
    }
}
