package bg.gishe.certificates.facts;

import bg.gishe.documents.Born;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as every certificate from the population register names them. */
public record Identity(
        @Nullable String names,
        @Nullable String egn,
        @Nullable String lnch,
        @Nullable LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String citizenship)
        implements Born, RegisterFacts.Registered {

    @Override
    public Identity person() {
        return this;
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
