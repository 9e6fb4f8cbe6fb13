package bg.gishe.tariff;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The ordinance as in force on one day.
 *
 * @param illustrative true until the municipality has entered its own ordinance
 */
public record Tariff(
        Map<Item, Price> prices,
        Map<ReductionKey, Reduction> reductions,
        Map<String, FeeExemption> exemptions,
        boolean illustrative) {

    /** What is priced. */
    public record Item(ServiceCode service, Speed speed) {}

    /**
     * A price with the article it follows from.
     *
     * @param furtherCopy price of the second and each next copy, or null when they cost as much as the first
     */
    public record Price(Money amount, @Nullable Money furtherCopy, boolean firstCopyFree, String basis) {

        /** The same price for every copy. */
        public Price(Money amount, String basis) {
            this(amount, null, false, basis);
        }
    }

    /** For what a reduction is: a channel and one service, or all services where it is null. */
    public record ReductionKey(Channel channel, @Nullable ServiceCode service) {}

    /** A reduction for an electronic channel. */
    public sealed interface Reduction {

        /** A part of the fee, in percent up to 100. */
        record Percent(BigDecimal percent, String basis) implements Reduction {}

        /** An amount off the fee of the whole request, at most the fee itself. */
        record Fixed(Money amount, String basis) implements Reduction {}
    }

    /** The reduction of the channel for the service itself, else for all services; null when there is none. */
    public @Nullable Reduction reduction(Channel channel, ServiceCode service) {
        Reduction own = reductions.get(new ReductionKey(channel, service));
        return own != null ? own : reductions.get(new ReductionKey(channel, null));
    }

    /** The exemptions that a citizen may claim, in the order of the ordinance. */
    public List<FeeExemption> claimable() {
        return exemptions.values().stream().filter(FeeExemption::atDesk).toList();
    }

    /**
     * What the service costs; empty when the ordinance has no price for it.
     *
     * @throws IllegalArgumentException when there are no copies, or the exemption is not one of the ordinance
     */
    public Optional<FeeQuote> quote(
            ServiceCode service, Speed speed, Channel channel, int copies, @Nullable String exemption) {
        return FeeCalculator.quote(this, new FeeCalculator.Question(service, speed, channel, copies, exemption));
    }
}
