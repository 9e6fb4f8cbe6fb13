package bg.gishe.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who is told from others by number and day of birth. */
public interface Born extends Numbered {

    /** Day of birth, or null where nobody knows it. */
    @Nullable
    LocalDate birthDate();
}
