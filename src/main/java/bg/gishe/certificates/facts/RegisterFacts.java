package bg.gishe.certificates.facts;

import java.util.List;
import java.util.stream.Stream;

/** What certificates from the population register say. */
public sealed interface RegisterFacts extends CertifiedFacts permits MaritalFacts, AddressFacts, PersonFacts {

    /** The person, with what the certificate says of them alone. */
    Registered subject();

    @Override
    default List<String> about() {
        return Stream.ofNullable(subject().person().names()).toList();
    }

    /** Somebody in the population register. */
    interface Registered {

        /** Who it is. */
        Identity person();
    }
}
