package bg.gishe.payments.web;

import bg.gishe.documents.MissingLetter;
import bg.gishe.payments.CashCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The drawer as counted and typed: pieces of each denomination, and why it is not what was expected. */
public final class CountForm {

    private final List<Row> rows = new ArrayList<>();
    private final String explanation;

    /**
     * One denomination.
     *
     * @param typed how many pieces, as typed
     * @param wrong whether that is no number of pieces
     */
    public record Row(BigDecimal denomination, String typed, boolean wrong, int pieces) {

        /** Name of its field. */
        public String field() {
            return "n-" + denomination.toPlainString();
        }

        /** What one of it is worth. */
        public Money worth() {
            return Money.of(CurrencyUnit.EUR, denomination);
        }

        /** What all of it is worth. */
        public Money sum() {
            return worth().multipliedBy(pieces);
        }
    }

    CountForm(MultiValueMap<String, String> typed) {
        for (BigDecimal denomination : CashCount.DENOMINATIONS) {
            String text = Objects.requireNonNullElse(typed.getFirst("n-" + denomination.toPlainString()), "")
                    .strip();
            boolean number = text.matches("\\d{0,6}");
            int pieces = number && !text.isEmpty() ? Integer.parseInt(text) : 0;
            boolean wrong = !number || pieces > CashCount.MOST_PIECES;
            rows.add(new Row(denomination, text, wrong, wrong ? 0 : pieces));
        }
        explanation =
                Objects.requireNonNullElse(typed.getFirst("explanation"), "").strip();
    }

    /** Every denomination, the largest first. */
    public List<Row> rows() {
        return rows;
    }

    /** What was typed about the difference. */
    public String explanation() {
        return explanation;
    }

    /** What of it no report can print, or null. */
    public @Nullable MissingLetter letter() {
        return MissingLetter.in(explanation).orElse(null);
    }

    /** Whether a number of pieces is none. */
    public boolean isWrong() {
        return rows.stream().anyMatch(Row::wrong);
    }

    /** The drawer. */
    CashCount count() {
        SortedMap<BigDecimal, Integer> pieces = new TreeMap<>();
        rows.stream().filter(row -> row.pieces() > 0).forEach(row -> pieces.put(row.denomination(), row.pieces()));
        return new CashCount(pieces);
    }
}
