package bg.gishe.certificates;

/** Number of a certificate, consecutive within the year. */
public record CertificateNumber(int year, long number) {

    /** As printed, e.g. "УГС-000123/2026". */
    public String text() {
        return "УГС-%06d/%d".formatted(number, year);
    }
}
