package bg.gishe.tariff.ordinance;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.Tariff;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All that one version of the ordinance says about fees. */
public record OrdinanceText(List<Fee> fees, List<Reduction> reductions, List<FeeExemption> exemptions) {

    /**
     * The fee of a service at a speed.
     *
     * @param furtherCopy fee of the second and each next copy, or null when they cost as much as the first
     */
    public record Fee(
            ServiceCode service,
            Speed speed,
            Money amount,
            @Nullable Money furtherCopy,
            boolean firstCopyFree,
            String article) {

        /** What is priced. */
        public Tariff.Item key() {
            return new Tariff.Item(service, speed);
        }

        /** What the first copy costs. */
        public Money first() {
            return firstCopyFree ? Money.zero(amount.getCurrencyUnit()) : amount;
        }

        /** What each next copy costs. */
        public Money next() {
            return furtherCopy == null ? amount : furtherCopy;
        }
    }

    /**
     * A reduction for asking electronically, either in percent or as an amount.
     *
     * @param service the one service that it is for, or null for all that have none of their own
     */
    public record Reduction(
            Channel channel,
            @Nullable ServiceCode service,
            @Nullable BigDecimal percent,
            @Nullable Money fixed,
            String article) {

        /** For what it is. */
        public Tariff.ReductionKey key() {
            return new Tariff.ReductionKey(channel, service);
        }

        /** Key of the service in addresses: its code, or ALL. */
        public String scope() {
            return service == null ? "ALL" : service.value();
        }

        private Tariff.Reduction with(String decision) {
            String basis = article + "; " + decision;
            return fixed == null
                    ? new Tariff.Reduction.Percent(percent == null ? BigDecimal.ZERO : percent, basis)
                    : new Tariff.Reduction.Fixed(fixed, basis);
        }
    }

    /** The fees of one service, by speed. */
    public List<Fee> of(ServiceCode service) {
        return fees.stream().filter(fee -> fee.service().equals(service)).toList();
    }

    /** The tariff that this text makes, with the decision on each line. */
    public Tariff tariff(String decision) {
        Map<Tariff.Item, Tariff.Price> prices = new LinkedHashMap<>();
        fees.forEach(fee -> prices.put(
                fee.key(),
                new Tariff.Price(
                        fee.amount(), fee.furtherCopy(), fee.firstCopyFree(), fee.article() + "; " + decision)));
        Map<Tariff.ReductionKey, Tariff.Reduction> ways = new LinkedHashMap<>();
        reductions.forEach(reduction -> ways.put(reduction.key(), reduction.with(decision)));
        Map<String, FeeExemption> grounds = new LinkedHashMap<>();
        exemptions.forEach(one -> grounds.put(
                one.code(),
                new FeeExemption(
                        one.code(),
                        one.name(),
                        one.percent(),
                        one.ground() + "; " + decision,
                        one.proof(),
                        one.atDesk(),
                        one.fromYears())));
        return new Tariff(prices, ways, grounds, false);
    }
}
