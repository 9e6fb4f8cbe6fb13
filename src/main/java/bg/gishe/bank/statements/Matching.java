package bg.gishe.bank.statements;

import bg.gishe.bank.CreditorReference;
import bg.gishe.bank.ExpectedPayment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What an incoming entry settles. Only money that names exactly one expected payment and is exactly its sum settles it unasked. */
public final class Matching {

    /** What came of an entry; the later ones are decided by a person. */
    public enum State {
        /** Names exactly one expected payment and its sum, and is booked at once or, after an interruption, later. */
        DUE,
        MATCHED,
        BY_HAND,
        /** The money of an e-payment that was entered by its number and is booked already. */
        CONFIRMED,
        UNMATCHED,
        AMBIGUOUS,
        OVERPAID,
        UNDERPAID,
        PAID_ALREADY,
        DISMISSED;

        /** Whether it is matched and still to be booked. */
        public boolean isDue() {
            return this == DUE;
        }

        /** Whether it settles nothing here. */
        public boolean isDismissed() {
            return this == DISMISSED;
        }

        /** Whether a person has to decide. */
        public boolean waits() {
            return this != DUE && this != MATCHED && this != BY_HAND && this != CONFIRMED && this != DISMISSED;
        }
    }

    /** What an entry is for, as far as it says. */
    public record Match(State state, @Nullable ExpectedPayment expected) {}

    private Matching() {}

    /** Judges the entry. */
    public static Match judge(
            Statement.Entry entry, Function<CreditorReference, Optional<ExpectedPayment>> expectations) {
        List<ExpectedPayment> named = CreditorReference.in(entry.remittance()).stream()
                .map(expectations)
                .flatMap(Optional::stream)
                .toList();
        if (named.isEmpty()) {
            return new Match(State.UNMATCHED, null);
        }
        if (named.size() > 1) {
            return new Match(State.AMBIGUOUS, null);
        }
        return new Match(against(named.getFirst(), entry.amount()), named.getFirst());
    }

    /** What this sum is for the one expected payment that it names. */
    static State against(ExpectedPayment expected, Money amount) {
        if (expected.state().isSettled()) {
            return State.PAID_ALREADY;
        }
        if (expected.state().isCancelled() || !amount.isSameCurrency(expected.amount())) {
            return State.UNMATCHED;
        }
        int difference = amount.compareTo(expected.amount());
        return difference == 0 ? State.DUE : difference > 0 ? State.OVERPAID : State.UNDERPAID;
    }
}
