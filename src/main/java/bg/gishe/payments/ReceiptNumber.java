package bg.gishe.payments;

/** Number of a receipt, consecutive within the year. */
public record ReceiptNumber(int year, long number) {

    /** As printed, e.g. "0000123/2026". */
    public String text() {
        return "%07d/%d".formatted(number, year);
    }
}
