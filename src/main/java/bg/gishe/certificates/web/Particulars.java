package bg.gishe.certificates.web;

import bg.gishe.certificates.Snapshot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may learn about a document who holds it: enough to compare with the paper, and no more.
 *
 * @param initials of the person whom the document is about, e.g. "И. Г. П."; a marriage is of two
 * @param validity how long the document holds and by which rule; null where no rule was named, also when the document says a term
 * @param form the standard form on the last pages of the document, or null
 */
record Particulars(
        String title,
        String number,
        LocalDate issuedOn,
        String municipality,
        String initials,
        @Nullable String validity,
        boolean specimen,
        Snapshot.@Nullable Form form) {

    static Particulars of(Snapshot snapshot) {
        return new Particulars(
                snapshot.service().title(),
                snapshot.numbers().certificateNumber(),
                snapshot.numbers().issuedOn(),
                snapshot.issuer().municipality(),
                initials(snapshot.facts().about()),
                validity(snapshot.service()),
                snapshot.specimen(),
                snapshot.form());
    }

    private static @Nullable String validity(Snapshot.ServiceText service) {
        return service.validity() == null || service.validityGround() == null
                ? null
                : service.validity() + ", " + service.validityGround();
    }

    /** A marriage is of two. */
    static String initials(List<String> names) {
        return names.isEmpty() ? "–" : names.stream().map(Particulars::initials).collect(Collectors.joining(" и "));
    }

    private static String initials(String names) {
        return Arrays.stream(names.strip().split("\\s+"))
                .filter(name -> !name.isEmpty())
                .map(name -> Character.toString(name.codePointAt(0)) + ".")
                .collect(Collectors.joining(" "));
    }
}
