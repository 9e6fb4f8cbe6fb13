package bg.gishe.issuing;

import bg.gishe.accounts.SigningOrder;
import bg.gishe.accounts.SigningOrders;
import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.facts.TemplateVersion;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Format;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says who signs a document: one from an act an official with an order of the mayor that holds today (ЗГР, чл. 35), any other its clerk. */
@Component
class Signers {

    /**
     * Who signs.
     *
     * @param official whom the document names; while somebody else is awaited, the clerk who prepared it
     * @param isAwaited whether the clerk may not sign it and somebody on duty is waited for
     */
    record Signer(Snapshot.Official official, boolean isAwaited) {}

    private final SigningOrders orders;
    private final Format format;
    private final Clock clock;

    Signers(SigningOrders orders, Format format, Clock clock) {
        this.orders = orders;
        this.format = format;
        this.clock = clock;
    }

    /** Who signs the document that the official issues. */
    Signer of(TemplateVersion document, Actor clerk) {
        if (!document.isFromAct()) {
            return new Signer(Snapshot.Official.of(clerk), false);
        }
        return byOrder(clerk)
                .map(official -> new Signer(official, false))
                .orElseGet(() -> new Signer(Snapshot.Official.of(clerk), !orders.areDispensable(LocalDate.now(clock))));
    }

    /** The official as a document from an act names them; empty without an order that holds today. */
    Optional<Snapshot.Official> byOrder(Actor official) {
        return orders.of(official.username(), LocalDate.now(clock))
                .map(order -> new Snapshot.Official(official.fullName(), order.title(), text(order)));
    }

    /** Whether the official was entrusted on the day that the document prints, too. */
    boolean wasEntrustedOn(Actor official, LocalDate day) {
        return orders.of(official.username(), day).isPresent();
    }

    private String text(SigningOrder order) {
        return "№ " + order.number() + "/" + format.date(order.orderedOn());
    }
}
