package bg.gishe.acts;

import java.time.LocalDate;

/** Number of an act: consecutive within settlement and year; written "0123 / 24.11.2011 г." with the day of making. */
public record ActNumber(int number, LocalDate madeOn) {

    /** Year of the register. */
    public int year() {
        return madeOn.getYear();
    }

    /** The number as written, with four digits. */
    public String digits() {
        return "%04d".formatted(number);
    }
}
