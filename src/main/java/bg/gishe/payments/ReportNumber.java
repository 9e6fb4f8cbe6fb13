package bg.gishe.payments;

/** Number of a Z-report or of the protocol of a day, each kind consecutive within the year. */
public record ReportNumber(int year, long number) {

    /** As printed, e.g. "0000012/2026". */
    public String text() {
        return ReceiptNumber.FORM.formatted(number, year);
    }
}
