package bg.gishe.bank;

import bg.gishe.platform.Result;
import java.util.regex.Pattern;

/** The number by which the state's e-payment system knows a payment, as an official enters it. */
public final class EpaymentNumber {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/._\\-]{3,59}");

    private EpaymentNumber() {}

    /** The number as typed, without blanks around it; refused at "number" when it cannot be one. */
    public static Result<String> parse(String typed) {
        String number = typed.strip();
        return FORM.matcher(number).matches() ? Result.done(number) : Result.refusedAt("number", "bank.epayment.wrong");
    }
}
