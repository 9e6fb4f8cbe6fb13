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
                snapshot.service().title(),
                snapshot.numbers().certificateNumber(),
                snapshot.numbers().issuedOn(),
                snapshot.issuer().municipality(),
                initials(snapshot.facts().about()),
                snapshot.service().validity(),
                snapshot.specimen(),
                snapshot.form());
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
