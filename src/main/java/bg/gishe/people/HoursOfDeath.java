package bg.gishe.people;

import java.time.LocalTime;
import java.util.Optional;

/** Tells the hour at which somebody died; the register of acts knows. */
public interface HoursOfDeath {

    /** The hour that the person's death act says; empty when there is no act in force, or it says none. */
    Optional<LocalTime> of(long personId);
}
