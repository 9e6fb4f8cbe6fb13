package bg.gishe.certificates.facts;

import java.util.List;

/**
 * The facts that a document certifies: all that its template prints of the registers, and nothing else. The snapshot keeps them, the
 * template prints them and the attached XML repeats them. A fact that nobody knew is null, and is printed as a dash.
 *
 * <p>What an older snapshot kept beyond that is left out when it is read.
 */
public sealed interface CertifiedFacts permits RegisterFacts, ActFacts {

    /** The printed names of those whom the document is about. */
    List<String> about();
}
