package bg.gishe.people;

import java.util.List;
import java.util.Optional;

/** The close relatives of a person in the register. */
public record Family(List<Relative> relatives) {

    /** The husband or wife of today. */
    public Optional<Relative> spouse() {
        return of(Relative.Kind.SPOUSE).stream().findFirst();
    }

    /** Children, the eldest first, living and dead. */
    public List<Relative> children() {
        return of(Relative.Kind.CHILD);
    }

    /** The relatives of one kind, in order of birth. */
    public List<Relative> of(Relative.Kind kind) {
        return relatives.stream().filter(relative -> relative.kind() == kind).toList();
    }
}
