package bg.gishe.tariff;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Computes a fee: a pure function of the tariff of the day of asking and of what is asked. */
public final class FeeCalculator {

    /** Copies of one document that are asked for at once, at most; more are asked for again. */
    public static final int MOST_COPIES = 20;

    /**
     * What is asked.
     *
     * @param exemption code of an exemption of the ordinance, or null
     */
    public record Question(
            ServiceCode service,
            Speed speed,
            Channel channel,
            int copies,
            @Nullable String exemption) {

        /** @throws IllegalArgumentException when there are no copies */
        public Question {
            if (copies < 1) {
                throw new IllegalArgumentException("At least one copy");
            }
        }

        /** The same by another channel. */
        public Question by(Channel other) {
            return new Question(service, speed, other, copies, exemption);
        }
    }

    private FeeCalculator() {}

    /**
     * What it costs; empty when the tariff has no price for it. First the copies, then the reduction of the channel,
     * then the exemption from what is left; each line is rounded once, half up.
     *
     * @throws IllegalArgumentException when the exemption is not one of the tariff
     * @throws org.joda.money.CurrencyMismatchException when amounts of the tariff are in different currencies
     */
    public static Optional<FeeQuote> quote(Tariff tariff, Question asked) {
        return Optional.ofNullable(tariff.prices().get(new Tariff.Item(asked.service(), asked.speed())))
                .map(price -> quote(tariff, price, asked));
    }

    private static FeeQuote quote(Tariff tariff, Tariff.Price price, Question asked) {
        List<FeeLine> lines = copies(price, asked.copies());
        Money left = Money.total(lines.stream().map(FeeLine::amount).toList());
        Tariff.Reduction reduction = tariff.reduction(asked.channel(), asked.service());
        if (reduction != null) {
            left = take(lines, left, reduction(reduction, left, asked.copies()));
        }
        if (asked.exemption() != null) {
            FeeExemption ground = tariff.exemptions().get(asked.exemption());
            if (ground == null) {
                throw new IllegalArgumentException("Unknown exemption");
            }
            Money off = percent(left, ground.percent());
            left = take(
                    lines,
                    left,
                    new FeeLine(
                            FeeLine.Kind.EXEMPTION,
                            ground.name(),
                            ground.percent(),
                            asked.copies(),
                            off.negated(),
                            ground.ground()));
        }
        return new FeeQuote(List.copyOf(lines), left, asked.exemption(), tariff.illustrative());
    }

    private static List<FeeLine> copies(Tariff.Price price, int copies) {
        List<FeeLine> lines = new ArrayList<>();
        Money further = price.furtherCopy();
        if (!price.firstCopyFree() && further == null) {
            lines.add(plain(FeeLine.Kind.FEE, copies, price.amount(), price));
            return lines;
        }
        lines.add(
                price.firstCopyFree()
                        ? plain(
                                FeeLine.Kind.FIRST_COPY_FREE,
                                1,
                                Money.zero(price.amount().getCurrencyUnit()),
                                price)
                        : plain(FeeLine.Kind.FEE, 1, price.amount(), price));
        if (copies > 1) {
            lines.add(
                    plain(FeeLine.Kind.FURTHER_COPIES, copies - 1, further == null ? price.amount() : further, price));
        }
        return lines;
    }

    private static FeeLine plain(FeeLine.Kind kind, int copies, Money each, Tariff.Price price) {
        return new FeeLine(kind, "", BigDecimal.ZERO, copies, each.multipliedBy(copies), price.basis());
    }

    private static FeeLine reduction(Tariff.Reduction reduction, Money from, int copies) {
        return switch (reduction) {
            case Tariff.Reduction.Percent(BigDecimal percent, String basis) ->
                new FeeLine(
                        FeeLine.Kind.CHANNEL_REDUCTION,
                        "",
                        percent,
                        copies,
                        percent(from, percent).negated(),
                        basis);
            case Tariff.Reduction.Fixed(Money off, String basis) ->
                new FeeLine(
                        FeeLine.Kind.CHANNEL_FIXED,
                        "",
                        BigDecimal.ZERO,
                        copies,
                        (off.isGreaterThan(from) ? from : off).negated(),
                        basis);
        };
    }

    private static Money percent(Money of, BigDecimal percent) {
        return of.multipliedBy(percent.movePointLeft(2), RoundingMode.HALF_UP);
    }

    private static Money take(List<FeeLine> lines, Money from, FeeLine line) {
        lines.add(line);
        return from.plus(line.amount());
    }
}
