package bg.gishe.requests;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a request an official may correct when its document is replaced: before whom it is to serve, how many, and who asks by what right.
 *
 * @param purpose before whom the document is to serve, or null for wherever needed
 */
public record AskedFor(int copies, @Nullable String purpose, Applicant applicant) {

    /** What was corrected. */
    public enum Part {
        PURPOSE,
        COPIES,
        APPLICANT,
        IDENTITY,
        AUTHORITY,
        BACKING
    }

    /** The same, asked for by this applicant. */
    public AskedFor by(Applicant another) {
        return new AskedFor(copies, purpose, another);
    }

    /** In what it says another thing than what was asked before; a name that follows from a number does not count. */
    public Set<Part> differencesFrom(AskedFor before) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.PURPOSE, purpose, before.purpose);
        add(parts, Part.COPIES, copies, before.copies);
        add(parts, Part.APPLICANT, isSameAsker(before), true);
        if (!applicant.relation().isBody()) {
            add(parts, Part.IDENTITY, applicant.identity(), before.applicant.identity());
        }
        add(parts, Part.AUTHORITY, applicant.authority(), before.applicant.authority());
        add(
                parts,
                Part.BACKING,
                applicant.backing().number(),
                before.applicant.backing().number());
        add(
                parts,
                Part.BACKING,
                applicant.backing().date(),
                before.applicant.backing().date());
        return parts;
    }

    /** Whether the same person or body asks in the same right. */
    public boolean isSameAsker(AskedFor before) {
        Applicant then = before.applicant;
        return applicant.relation() == then.relation()
                && Objects.equals(applicant.number(), then.number())
                && Objects.equals(applicant.birthDate(), then.birthDate())
                && (applicant.number() != null || applicant.name().equals(then.name()));
    }

    private static void add(Set<Part> parts, Part part, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            parts.add(part);
        }
    }
}
