package bg.gishe.payments;

import bg.gishe.platform.Result;
import java.util.function.Supplier;

/** Nothing can be booked now: no shift is open, or the day of the office is closed. */
public final class TillClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NO_OPEN_SHIFT("payments.payment.shift.none"),
        DAY_CLOSED("payments.payment.day.closed");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** Key of the sentence for whoever wanted to book. */
        public String key() {
            return key;
        }
    }

    private final Reason reason;

    /** Books; a closed till refuses it like any other rule, and the transaction of the booking is undone. */
    public static <T> Result<T> refusing(Supplier<Result<T>> booking) {
        try {
            return booking.get();
        } catch (TillClosedException closed) {
            return Result.refused(closed.key());
        }
    }

    public TillClosedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why nothing can be booked. */
    public Reason reason() {
        return reason;
    }

    /** Key of the sentence for whoever wanted to book. */
    public String key() {
        return reason.key();
    }
}
