package bg.gishe.fees.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Speed;
import bg.gishe.fees.DualDisplay;
import bg.gishe.fees.FeeCalculator;
import bg.gishe.fees.FeeCalculator.Question;
import bg.gishe.fees.FeeQuote;
import bg.gishe.fees.Tariff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An answer on the page of prices.
 *
 * @param quote null when the ordinance has no price for what was asked
 * @param second the quote in the other currency, on a day of dual display
 */
record PriceView(
        Question asked,
        LocalDate day,
        @Nullable FeeQuote quote,
        @Nullable FeeQuote second,
        List<Way> ways,
        List<Pace> paces) {

    /**
     * The same by another channel.
     *
     * @param saved what it costs less than at the desk, null when nothing
     * @param hours how many hours after asking the document is there at the latest
     * @param sooner how many hours before the slowest way, 0 when not
     */
    record Way(Channel channel, Money total, @Nullable Money saved, long hours, long sooner) {}

    /** The same at another speed; sooner is how many hours before the ordinary term, 0 when not. */
    record Pace(Speed speed, long hours, long sooner, Money total) {}

    static PriceView of(
            Question asked,
            AdministrativeService service,
            Tariff tariff,
            Map<Channel, Duration> deliveries,
            DualDisplay display,
            LocalDate day) {
        Optional<FeeQuote> quote = FeeCalculator.quote(tariff, asked);
        return new PriceView(
                asked,
                day,
                quote.orElse(null),
                quote.flatMap(found -> display.second(found, day)).orElse(null),
                PriceForm.CHANNELS.stream()
                        .flatMap(channel -> way(tariff, asked, service, deliveries, channel).stream())
                        .toList(),
                Stream.of(Speed.values())
                        .flatMap(speed -> pace(tariff, asked, speed, service).stream())
                        .toList());
    }

    private static Optional<Way> way(
            Tariff tariff,
            Question asked,
            AdministrativeService service,
            Map<Channel, Duration> deliveries,
            Channel channel) {
        long term = service.terms().getOrDefault(asked.speed(), Duration.ZERO).toHours();
        long delivery = deliveries.getOrDefault(channel, Duration.ZERO).toHours();
        long slowest = PriceForm.CHANNELS.stream()
                .mapToLong(one -> deliveries.getOrDefault(one, Duration.ZERO).toHours())
                .max()
                .orElse(0);
        return FeeCalculator.quote(tariff, asked.by(Channel.COUNTER))
                .flatMap(desk -> FeeCalculator.quote(tariff, asked.by(channel)).map(quote -> {
                    Money saved = desk.total().minus(quote.total());
                    return new Way(
                            channel,
                            quote.total(),
                            saved.isPositive() ? saved : null,
                            term + delivery,
                            slowest - delivery);
                }));
    }

    private static Optional<Pace> pace(Tariff tariff, Question asked, Speed speed, AdministrativeService service) {
        Duration term = service.terms().get(speed);
        if (term == null) {
            return Optional.empty();
        }
        Duration ordinary = service.terms().getOrDefault(Speed.ORDINARY, term);
        return FeeCalculator.quote(
                        tariff,
                        new Question(asked.service(), speed, asked.channel(), asked.copies(), asked.exemption()))
                .map(quote ->
                        new Pace(speed, term.toHours(), ordinary.minus(term).toHours(), quote.total()));
    }
}
