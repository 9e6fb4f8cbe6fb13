package bg.gishe.catalog;

import bg.gishe.acts.ActKind;
import java.util.Optional;

/** Where the facts of a document come from. */
public enum FactSource {
    POPULATION_REGISTER,
    BIRTH_ACT,
    MARRIAGE_ACT,
    DEATH_ACT;

    /** The kind of act that the document certifies; empty when it certifies the population register. */
    public Optional<ActKind> actKind() {
        return switch (this) {
            case POPULATION_REGISTER -> Optional.empty();
            case BIRTH_ACT -> Optional.of(ActKind.BIRTH);
            case MARRIAGE_ACT -> Optional.of(ActKind.MARRIAGE);
            case DEATH_ACT -> Optional.of(ActKind.DEATH);
        };
    }
}
