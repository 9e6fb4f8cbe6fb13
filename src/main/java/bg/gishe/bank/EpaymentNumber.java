package bg.gishe.bank;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number by which the state's e-payment system knows a payment, as an official enters it. */
public final class EpaymentNumber {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/._\\-]{3,59}");

    private EpaymentNumber() {}

    /** What is wrong with it, as the key of a sentence; null when nothing. */
    public static @Nullable String fault(String typed) {
        return FORM.matcher(typed.strip()).matches() ? null : "bank.epayment.wrong";
    }
}
