package bg.gishe.payments.web;

import bg.gishe.payments.Payment;
import bg.gishe.payments.Payments;
import bg.gishe.payments.Receipts;
import bg.gishe.payments.TillRights;
import bg.gishe.platform.Actor;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.PdfResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Receipts, of payments and of money given back, as they are kept. */
@Controller
class ReceiptController {

    private final Payments payments;
    private final Receipts receipts;
    private final CurrentActor currentActor;

    ReceiptController(Payments payments, Receipts receipts, CurrentActor currentActor) {
        this.payments = payments;
        this.receipts = receipts;
        this.currentActor = currentActor;
    }

    @GetMapping("/till/payments/{id}/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable long id, @RequestParam(defaultValue = "false") boolean sheet) {
        Actor actor = currentActor.require();
        Payment payment = payments.find(id)
                .filter(found -> found.taken().clerk().equals(actor.username()) || TillRights.oversees(actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return PdfResponse.of(
                (sheet ? receipts.sheet(payment) : receipts.strip(payment))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)),
                "receipt-" + payment.receipt().number() + ".pdf");
    }
}
