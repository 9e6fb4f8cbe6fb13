package bg.gishe.payments.web;

import bg.gishe.documents.MissingLetter;
import bg.gishe.payments.Payment;
import bg.gishe.payments.Refund;
import bg.gishe.payments.RefundLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why money is to be given back and what becomes of the documents, as typed. */
record RefundForm(
        @Nullable String reason,
        @Nullable String fate,
        @Nullable List<Long> requests) {

    RefundForm stripped() {
        return new RefundForm(reason(), fate, requests());
    }

    /** What was typed as reason. */
    @Override
    public String reason() {
        return reason == null ? "" : reason.strip();
    }

    /** What of the reason no receipt can print, or null. */
    public @Nullable MissingLetter letter() {
        return MissingLetter.in(reason()).orElse(null);
    }

    /** The documents that were chosen. */
    @Override
    public List<Long> requests() {
        return requests == null ? List.of() : requests.stream().distinct().toList();
    }

    /** Whether this document was chosen. */
    public boolean hasRequest(long request) {
        return requests().contains(request);
    }

    /** Those of the documents that were chosen. */
    List<RefundLine> chosen(List<RefundLine> open) {
        return open.stream().filter(line -> hasRequest(line.requestId())).toList();
    }

    /** Whether this fate was chosen. */
    public boolean has(Refund.Fate one) {
        return one.name().equals(fate);
    }

    Refund.Fate fateChosen() {
        return Refund.Fate.valueOf(Objects.requireNonNull(fate));
    }

    /**
     * The first thing wrong, as the key of a sentence; its first word names the field.
     *
     * @param unexplained whether the reason is too short or too long
     */
    @Nullable
    String fault(Payment payment, List<RefundLine> open, boolean unexplained) {
        if (payment.basketId() != null
                && chosen(open).stream().noneMatch(line -> line.fee().isPositive())) {
            return "payments.refund.lines.missing";
        }
        if (unexplained) {
            return "payments.refund.reason.missing";
        }
        if (letter() != null) {
            return "payments.refund.reason.letter";
        }
        if (!Refund.Fate.ANNUL.name().equals(fate) && !Refund.Fate.KEEP.name().equals(fate)) {
            return "payments.refund.fate.missing";
        }
        return null;
    }
}
