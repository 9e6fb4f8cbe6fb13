package bg.gishe.requests;

import bg.gishe.people.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind whoever asks: the parent or curator who consents (ЗЛС, чл. 4 и 5), the heir who empowered a proxy after a death (ЗЗД,
 * чл. 41), or the directorate whose opinion lets somebody act for a child placed with them (СК, чл. 137).
 *
 * @param name names of the person, or of the directorate
 * @param number ЕГН or ЛНЧ of the person, or the number of the opinion
 * @param date day of the opinion; null for a consent given at the desk
 */
@Embeddable
public record Backing(
        @Column(name = "backing_name", updatable = false) @Nullable
        String name,

        @Column(name = "backing_number", updatable = false) @Nullable
        String number,

        @Column(name = "backing_date", updatable = false) @Nullable
        LocalDate date) {

    /** Nobody. */
    public static final Backing NONE = new Backing(null, null, null);

    /** The same, under the names that the register has. */
    Backing knownAs(Person person) {
        return new Backing(person.names().full(), number, date);
    }

    @Override
    public String toString() {
        return "Backing[" + date + "]";
    }
}
