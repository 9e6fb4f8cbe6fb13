package bg.gishe.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as another register names them.
 *
 * @param number the number as recorded there, which may fail its own check
 * @param sex null when the source does not say
 * @param birthDate null when the source does not say; then the number has to tell it
 */
public record PersonRecord(
        PersonNames names,
        String number,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate) {

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "PersonRecord[••••••••••]";
    }
}
