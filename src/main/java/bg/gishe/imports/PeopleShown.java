package bg.gishe.imports;

import java.util.Collection;
import java.util.List;

/** Tells whose numbers stand in a file that somebody looks at; the population register answers. */
public interface PeopleShown {

    /** Keys of those who have one of these numbers, an ЕГН or a ЛНЧ; the first thousand, however many numbers there are. */
    List<Long> withNumbers(Collection<String> numbers);
}
