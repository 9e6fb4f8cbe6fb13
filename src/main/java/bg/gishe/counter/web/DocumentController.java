package bg.gishe.counter.web;

import bg.gishe.accounts.SigningOrders;
import bg.gishe.counter.DocumentFiles;
import bg.gishe.counter.IssuedDocuments;
import bg.gishe.documents.PrintPack;
import bg.gishe.payments.Payment;
import bg.gishe.payments.Payments;
import bg.gishe.payments.Receipts;
import bg.gishe.platform.CurrentActor;
import bg.gishe.requests.Baskets;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was issued: the page after "Издай", the papers themselves. Every opening is written down. */
@Controller
@RequestMapping("/counter")
class DocumentController {

    private final IssuedDocuments documents;
    private final DocumentFiles files;
    private final Baskets baskets;
    private final Payments payments;
    private final Receipts receipts;
    private final SigningOrders orders;
    private final CurrentActor currentActor;
    private final Clock clock;

    DocumentController(
            IssuedDocuments documents,
            DocumentFiles files,
            Baskets baskets,
            Payments payments,
            Receipts receipts,
            SigningOrders orders,
            CurrentActor currentActor,
            Clock clock) {
        this.documents = documents;
        this.files = files;
        this.baskets = baskets;
        this.payments = payments;
        this.receipts = receipts;
        this.orders = orders;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What has become of the basket. While a document has its number and not yet its file, the page says so and looks again by itself.
     *
     * @param made the document that was just made in the place of another: it alone is shown and printed; 0 for all
     * @param look how often it has looked
     */
    @GetMapping("/baskets/{id}")
    String basket(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long show,
            @RequestParam(defaultValue = "0") long made,
            @RequestParam(defaultValue = "0") int look,
            HtmxRequest htmx,
            Model model) {
        Baskets.Basket basket = own(id);
        if (!basket.isIssued()) {
            model.addAttribute("subjectId", basket.subjectId());
            return basket.isAsked() ? "redirect:/counter/awaiting/" + id : "counter/not-issued";
        }
        List<IssuedDocuments.Issued> all = look == 0 ? documents.ofBasket(id) : documents.ofBasketAgain(id);
        boolean alone = all.stream().anyMatch(document -> document.certificateId() == made);
        List<IssuedDocuments.Issued> issued =
                alone ? all.stream().filter(one -> one.certificateId() == made).toList() : all;
        model.addAttribute("made", alone ? made : null);
        boolean making = issued.stream().anyMatch(IssuedDocuments.Issued::isInTheMaking);
        model.addAttribute("basketId", id);
        model.addAttribute("documents", issued);
        model.addAttribute("payment", payments.of(id).orElseThrow());
        model.addAttribute("making", making);
        boolean toSign = issued.stream().anyMatch(IssuedDocuments.Issued::awaitsSignature);
        model.addAttribute("toSign", toSign);
        model.addAttribute("somebodySigns", !toSign || orders.isAnybodyEntrusted(LocalDate.now(clock)));
        model.addAttribute("look", look);
        model.addAttribute("nextLook", making ? Looks.after(look).orElse(null) : null);
        model.addAttribute("partial", htmx.isHtmxRequest());
        model.addAttribute(
                "shown",
                issued.stream()
                        .filter(document -> document.certificateId() == show)
                        .findFirst()
                        .orElse(issued.getFirst()));
        return htmx.isHtmxRequest() ? "counter/issued :: outcome" : "counter/issued";
    }

    /** The sealed file, byte for byte as it was made; a reprint is the same file. */
    @GetMapping("/certificates/{id}/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable long id) {
        return switch (files.open(id)) {
            case DocumentFiles.Opening.Opened(byte[] pdf) -> pdf(pdf, "certificate-" + id + ".pdf");
            case DocumentFiles.Opening.InTheMaking making -> to("/counter/documents/" + id);
            case DocumentFiles.Opening.Restricted restricted -> throw restricted();
            case DocumentFiles.Opening.Unknown unknown -> throw notFound();
        };
    }

    @GetMapping("/baskets/{id}/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean sheet) {
        requireOwn(id);
        Payment payment = payments.of(id).orElseThrow(DocumentController::notFound);
        return pdf(
                (sheet ? receipts.sheet(payment) : receipts.strip(payment)).orElseThrow(DocumentController::restricted),
                "receipt-" + payment.receipt().number() + ".pdf");
    }

    /** Every document of the basket as many times as paid for, and the receipt: one file for the printer; of one just made in the place of another, only that. */
    @GetMapping("/baskets/{id}/papers.pdf")
    ResponseEntity<byte[]> papers(@PathVariable UUID id, @RequestParam(defaultValue = "0") long made) {
        requireOwn(id);
        Payment payment = payments.of(id).orElseThrow(DocumentController::notFound);
        return switch (made == 0 ? files.ofBasket(id) : files.ofBasket(id, made)) {
            case DocumentFiles.Pack.Complete(List<PrintPack.Part> documents) -> {
                List<PrintPack.Part> parts = new ArrayList<>(documents);
                if (made != 0) {
                    yield pdf(PrintPack.of(parts), "papers-" + made + ".pdf");
                }
                parts.add(new PrintPack.Part(receipts.sheet(payment).orElseThrow(DocumentController::restricted), 1));
                yield pdf(PrintPack.of(parts), "papers-" + payment.receipt().number() + ".pdf");
            }
            case DocumentFiles.Pack.InTheMaking making -> to("/counter/baskets/" + id);
            case DocumentFiles.Pack.Restricted restricted -> throw restricted();
        };
    }

    /** The clerk's basket; one that may be being issued at this moment is waited for, so that nobody is told too early that it is not. */
    private Baskets.Basket own(UUID basketId) {
        String clerk = currentActor.require().username();
        Baskets.Basket basket =
                baskets.find(basketId).filter(found -> found.isOf(clerk)).orElseThrow(DocumentController::notFound);
        return basket.isIssued() ? basket : baskets.settled(basketId).orElse(basket);
    }

    private void requireOwn(UUID basketId) {
        if (!own(basketId).isIssued()) {
            throw notFound();
        }
    }

    private static ResponseEntity<byte[]> to(String page) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(page))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .body(pdf);
    }

    private static ResponseStatusException restricted() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
