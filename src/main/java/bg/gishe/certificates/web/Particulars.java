package bg.gishe.certificates.web;

import bg.gishe.certificates.Snapshot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may learn about a document who holds it: enough to compare with the paper, and no more.
 *
 * @param initials of the person whom the document is about, e.g. "И. Г. П."
 * @param form the standard form on the last pages of the document, or null
 */
record Particulars(
        String title,
        String number,
        LocalDate issuedOn,
        String municipality,
        String initials,
        String validity,
        boolean specimen,
        Snapshot.@Nullable Form form) {

    static Particulars of(Snapshot snapshot) {
        return new Particulars(
                snapshot.title(),
                snapshot.certificateNumber(),
                snapshot.issuedOn(),
                snapshot.issuer().municipality(),
                initials(snapshot.facts().get("subject") instanceof Map<?, ?> subject ? subject.get("names") : null),
                snapshot.validity(),
                snapshot.specimen(),
                snapshot.form());
    }

    static String initials(@Nullable Object names) {
        return names == null
                ? "–"
                : Arrays.stream(names.toString().strip().split("\\s+"))
                        .filter(name -> !name.isEmpty())
                        .map(name -> Character.toString(name.codePointAt(0)) + ".")
                        .collect(Collectors.joining(" "));
    }
}
