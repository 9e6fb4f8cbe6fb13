package bg.gishe.certificates;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A document was to be annulled that does not hold: it is annulled already, or not finished. */
@ResponseStatus(HttpStatus.CONFLICT)
public class DocumentNotHoldingException extends RuntimeException {

    DocumentNotHoldingException(CertificateState state) {
        super("The certificate is " + state + ", only a READY one can be annulled");
    }
}
