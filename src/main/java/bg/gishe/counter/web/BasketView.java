package bg.gishe.counter.web;

import bg.gishe.issuing.CounterPrice;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.platform.Violation;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.FeeQuote;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The basket as shown: each chosen service with its explained fee, the sum, and what to give back.
 *
 * @param change what to give back of the cash given; null while that is not enough or not a sum
 * @param missing why a chosen service is not among the items
 */
public record BasketView(
        List<Item> items, Money total, @Nullable Money change, List<Violation> missing) {

    /** One chosen service. */
    public record Item(String name, FeeQuote fee) {}

    static BasketView of(VerdictBoard board, BasketForm form) {
        List<Item> items = new ArrayList<>();
        List<Violation> missing = new ArrayList<>();
        Money total = Money.zero(CurrencyUnit.EUR);
        String exemption = form.text("exemption");
        String known =
                board.tariff().claimable().stream().anyMatch(one -> one.code().equals(exemption)) ? exemption : null;
        for (VerdictBoard.Line line : board.lines()) {
            String code = line.service().code().value();
            if (form.has(code) && !line.isAtOnce()) {
                missing.add(Violation.of("services", "counter.basket.service.not-at-once"));
            } else if (form.has(code)) {
                FeeQuote fee = CounterPrice.quote(
                                board.tariff(),
                                line.service().code(),
                                form.copies(code),
                                exemption(board, form, code, known))
                        .orElse(null);
                if (fee == null) {
                    missing.add(Violation.of(
                            "services",
                            "counter.basket.service.no-price",
                            line.service().name()));
                } else {
                    items.add(new Item(line.service().name(), fee));
                    total = total.plus(fee.total());
                }
            }
        }
        Money sum = total;
        Money change = new BasketForm(copyOf(form, "given"))
                .given(sum)
                .filter(given -> !given.isLessThan(sum))
                .map(given -> given.minus(sum))
                .orElse(null);
        return new BasketView(items, sum, change, missing);
    }

    private static @Nullable String exemption(
            VerdictBoard board, BasketForm form, String service, @Nullable String claimed) {
        return switch (form.charge(service, board.file().person())) {
            case CLAIMED -> claimed;
            case FULL -> null;
            case INTERNAL ->
                board.tariff().exemptions().containsKey(FeeExemption.INTERNAL_USE) ? FeeExemption.INTERNAL_USE : null;
        };
    }

    private static org.springframework.util.MultiValueMap<String, String> copyOf(BasketForm form, String field) {
        var copy = new org.springframework.util.LinkedMultiValueMap<String, String>();
        copy.add(field, form.text(field));
        return copy;
    }
}
