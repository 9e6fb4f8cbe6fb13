package bg.gishe.certificates.web;

import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.documents.SealCheck;
import bg.gishe.documents.SealedDocument;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks documents for anyone who holds one: by the code on the paper, or by the file. */
@Component
class Verification {

    private final Certificates certificates;
    private final SealCheck seal;

    Verification(Certificates certificates, SealCheck seal) {
        this.certificates = certificates;
        this.seal = seal;
    }

    /** What is known of the document with this code, as somebody typed it. */
    Finding byCode(String typed) {
        return VerificationCode.parse(typed)
                .flatMap(certificates::find)
                .map(certificate -> standing(certificate, Finding.Evidence.CODE))
                .orElseGet(Finding.Unknown::new);
    }

    /** What is known of this file: the same as in the archive, or else what its seal says. */
    Finding byFile(byte[] file) {
        Optional<Certificate> same = certificates.findByHash(SealedDocument.sha256(file));
        return switch (seal.look(file)) {
            case INTACT ->
                same.map(certificate -> standing(certificate, Finding.Evidence.FILE))
                        .orElseGet(Finding.Unarchived::new);
            // The version for long says more behind the seal than was sealed; it is in the archive byte for byte.
            case ALTERED ->
                same.map(certificate -> standing(certificate, Finding.Evidence.FILE))
                        .orElseGet(Finding.Altered::new);
            case NONE, FOREIGN -> new Finding.Foreign();
        };
    }

    private Finding standing(Certificate certificate, Finding.Evidence evidence) {
        Particulars particulars = Particulars.of(certificates.snapshot(certificate));
        return switch (certificate.state()) {
            // Numbered but not yet sealed: nobody can hold such a document.
            case ISSUING -> new Finding.Unknown();
            case READY -> new Finding.Valid(particulars, evidence);
            case ANNULLED -> {
                Instant at = Objects.requireNonNull(certificate.annulledAt());
                yield certificates
                        .replacementOf(certificate.id())
                        .<Finding>map(next -> new Finding.Replaced(particulars, at, next.issuedOn()))
                        .orElseGet(() -> new Finding.Annulled(particulars, at));
            }
        };
    }
}
