package bg.gishe.bank;

import java.time.Instant;

/** Money that was expected has come and is booked: whoever waited for it may go on. Published in the booking transaction; nobody hears it yet, notices to people will. */
public record PaymentSettled(long expectedId, String reference, long paymentId, Instant at) {}
