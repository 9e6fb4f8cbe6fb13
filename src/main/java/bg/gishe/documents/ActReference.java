package bg.gishe.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By what an act is found. */
public interface ActReference {

    /** Its number with leading zeros, e.g. "0123". */
    @Nullable
    String number();

    /** The day on which it was made. */
    @Nullable
    LocalDate madeOn();
}
