package bg.gishe.bank;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.payments.PaymentMethod;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is to be paid through the bank. */
public sealed interface ExpectedOrder {

    /** How the money comes. */
    PaymentMethod.Route way();

    /** Who pays. */
    String payer();

    /** How much. */
    Money amount();

    /**
     * The fee of one service of an electronic channel.
     *
     * @param once the same for an order that is given twice
     */
    record OfService(
            ServiceCode service,
            Channel channel,
            int copies,
            PaymentMethod.Route way,
            String payer,
            Money amount,
            UUID once)
            implements ExpectedOrder {}

    /**
     * The fee of a basket of the desk.
     *
     * @param claim the exemption by which the fee was computed, or null
     * @param dueOn last day of the term
     */
    record OfBasket(
            UUID basketId,
            PaymentMethod.Route way,
            String payer,
            Money amount,
            PaymentMethod.@Nullable Claim claim,
            LocalDate dueOn)
            implements ExpectedOrder {}
}
