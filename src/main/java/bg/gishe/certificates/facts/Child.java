package bg.gishe.certificates.facts;

import bg.gishe.documents.Born;
import bg.gishe.people.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child in a list of children.
 *
 * @param sex kept of a dead child only: the paper says "починал" or "починала"
 */
public record Child(
        @Nullable String names,
        @Nullable String egn,
        @Nullable String lnch,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable Sex sex)
        implements Born {

    public Child {
        sex = deathDate == null ? null : sex;
    }

    /** The same where the paper says "починал/а" of everybody. */
    public record OfAnySex(
            @Nullable String names,
            @Nullable String egn,
            @Nullable String lnch,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate deathDate)
            implements Born {

        @Override
        public String toString() {
            return "OfAnySex[…]";
        }
    }

    @Override
    public String toString() {
        return "Child[…]";
    }
}
