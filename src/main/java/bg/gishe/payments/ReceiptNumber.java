package bg.gishe.payments;

/** Number of a receipt, consecutive within the year. */
public record ReceiptNumber(int year, long number) {

    /** How the numbers of the till's papers are written, of the number and the year. */
    static final String FORM = "%07d/%d";

    /** As printed, e.g. "0000123/2026". */
    public String text() {
        return FORM.formatted(number, year);
    }
}
