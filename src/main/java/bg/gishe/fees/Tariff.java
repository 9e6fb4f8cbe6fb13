package bg.gishe.fees;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The ordinance as in force on one day. A quote is a pure function of it.
 *
 * @param illustrative true until the municipality has entered its own ordinance
 */
public record Tariff(
        Map<Item, Price> prices,
        Map<Channel, Reduction> reductions,
        Map<String, FeeExemption> exemptions,
        boolean illustrative) {

    /** What is priced. */
    public record Item(ServiceCode service, Speed speed) {}

    /** A price with the article it follows from. */
    public record Price(Money amount, String basis) {}

    /** A reduction for an electronic channel, in percent. */
    public record Reduction(BigDecimal percent, String basis) {}

    /**
     * What the service costs; empty when the ordinance has no price for it.
     *
     * @throws IllegalArgumentException when there are no copies, or the exemption is not one of the ordinance
     */
    public Optional<FeeQuote> quote(
            ServiceCode service, Speed speed, Channel channel, int copies, @Nullable String exemption) {
        if (copies < 1) {
            throw new IllegalArgumentException("At least one copy");
        }
        return Optional.ofNullable(prices.get(new Item(service, speed)))
                .map(price -> quote(price, channel, copies, exemption));
    }

    private FeeQuote quote(Price price, Channel channel, int copies, @Nullable String exemption) {
        List<FeeLine> lines = new ArrayList<>();
        Money left = price.amount().multipliedBy(copies);
        lines.add(new FeeLine(FeeLine.Kind.FEE, "", BigDecimal.ZERO, copies, left, price.basis()));
        Reduction reduction = reductions.get(channel);
        if (reduction != null) {
            left = reduce(lines, left, FeeLine.Kind.CHANNEL_REDUCTION, "", reduction.percent(), copies, reduction.basis());
        }
        if (exemption != null) {
            FeeExemption ground = exemptions.get(exemption);
            if (ground == null) {
                throw new IllegalArgumentException("Unknown exemption");
            }
            left = reduce(lines, left, FeeLine.Kind.EXEMPTION, ground.name(), ground.percent(), copies, ground.ground());
        }
        return new FeeQuote(List.copyOf(lines), left, illustrative);
    }

    /** Rounds once per line, half up, to the cent. */
    private static Money reduce(
            List<FeeLine> lines, Money from, FeeLine.Kind kind, String name, BigDecimal percent, int copies, String basis) {
        Money off = from.multipliedBy(percent.movePointLeft(2), RoundingMode.HALF_UP);
        lines.add(new FeeLine(kind, name, percent, copies, off.negated(), basis));
        return from.minus(off);
    }
}
