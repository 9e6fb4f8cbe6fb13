package bg.gishe.people.duplicates;

import bg.gishe.people.People;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts two records side by side, with all that points to each of them in any module. */
@Service
public class Comparisons {

    private final People people;
    private final LinkMover links;

    Comparisons(People people, LinkMover links) {
        this.people = people;
        this.links = links;
    }

    /** The two records as they stand; empty when one of them is none. */
    @Transactional(readOnly = true)
    public Optional<Comparison> of(long first, long second) {
        return people.record(first)
                .flatMap(one -> people.record(second)
                        .map(other -> Comparison.of(one, other, links.lines(first), links.lines(second))));
    }
}
