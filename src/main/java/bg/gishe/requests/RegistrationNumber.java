package bg.gishe.requests;

/** Incoming registration number of a request (вх. №), consecutive within the year. */
public record RegistrationNumber(int year, long number) {

    /** As printed, e.g. "ГС-000123/2026"; in statements the function {@code registration_number_text}. */
    public String text() {
        return "ГС-%06d/%d".formatted(number, year);
    }
}
