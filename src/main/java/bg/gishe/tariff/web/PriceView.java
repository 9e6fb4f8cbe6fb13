package bg.gishe.tariff.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Handover;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.DualDisplay;
import bg.gishe.tariff.FeeCalculator;
import bg.gishe.tariff.FeeCalculator.Question;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.tariff.Tariff;
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
 * @param desk what is handed over at the desk without waiting for a term, null when nothing is
 * @param ways what it costs by each way; none for a paper that is not asked for
 * @param paces the speeds that are offered; none for what is handed over at the desk without a term
 */
record PriceView(
        Question asked,
        LocalDate day,
        @Nullable FeeQuote quote,
        @Nullable FeeQuote second,
        @Nullable AtDesk desk,
        List<ChannelPrice> ways,
        List<Pace> paces) {

    /**
     * What is handed over at the desk at once.
     *
     * @param total what it costs there
     * @param withTheAct whether it is handed over when the act is made, and is not asked for
     * @param condition key of the sentence that says for whom
     * @param hours how many hours the back office has where the condition does not hold
     * @param asked whether just this was asked for, so that the quote is of it
     */
    record AtDesk(Money total, boolean withTheAct, String condition, long hours, boolean asked) {}

    /**
     * The same by another channel.
     *
     * @param saved what it costs less than at the desk, null when nothing
     * @param atOnce whether it is handed over without waiting
     * @param hours how many hours after asking the document is there at the latest
     * @param sooner how many hours before the slowest way, 0 when not
     */
    record ChannelPrice(
            Channel channel, Money total, @Nullable Money saved, boolean atOnce, long hours, long sooner) {}

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
        Optional<AtDesk> desk = atDesk(asked, service, tariff);
        boolean withTheAct = desk.filter(AtDesk::withTheAct).isPresent();
        boolean withoutTerm = withTheAct || desk.filter(AtDesk::asked).isPresent();
        return new PriceView(
                asked,
                day,
                quote.orElse(null),
                quote.flatMap(found -> display.second(found, day)).orElse(null),
                desk.orElse(null),
                withTheAct ? List.of() : ways(asked, service, tariff, deliveries),
                withoutTerm
                        ? List.of()
                        : Stream.of(Speed.values())
                                .flatMap(speed -> pace(tariff, asked, speed, service).stream())
                                .toList());
    }

    private static Optional<AtDesk> atDesk(Question asked, AdministrativeService service, Tariff tariff) {
        Handover handover = service.handover();
        boolean open = PriceForm.channels(service).contains(Channel.COUNTER);
        return handover == Handover.WITHIN_TERM || !open
                ? Optional.empty()
                : FeeCalculator.quote(tariff, atDesk(asked))
                        .map(quote -> new AtDesk(
                                quote.total(),
                                handover == Handover.WITH_THE_ACT,
                                condition(service),
                                term(service, Speed.ORDINARY),
                                asked.equals(atDesk(asked))));
    }

    private static Question atDesk(Question asked) {
        return new Question(asked.service(), Speed.ORDINARY, Channel.COUNTER, asked.copies(), asked.exemption());
    }

    private static String condition(AdministrativeService service) {
        return "tariff.prices.desk."
                + service.source().actKind().map(kind -> "act").orElse("register")
                + (service.isSinceCutoff() ? ".since" : service.isOfAddressesSinceADay() ? ".addresses" : "");
    }

    private static List<ChannelPrice> ways(
            Question asked, AdministrativeService service, Tariff tariff, Map<Channel, Duration> deliveries) {
        List<Channel> channels = PriceForm.channels(service);
        long slowest = channels.stream()
                .mapToLong(one -> delivery(deliveries, one))
                .max()
                .orElse(0);
        return channels.stream()
                .flatMap(channel ->
                        price(asked, service, tariff, channel, delivery(deliveries, channel), slowest).stream())
                .toList();
    }

    private static Optional<ChannelPrice> price(
            Question asked,
            AdministrativeService service,
            Tariff tariff,
            Channel channel,
            long delivery,
            long slowest) {
        boolean atOnce = channel == Channel.COUNTER && service.handover() == Handover.AT_ONCE;
        Optional<FeeQuote> desk = FeeCalculator.quote(tariff, atOnce ? atDesk(asked) : asked.by(Channel.COUNTER));
        Optional<FeeQuote> here = atOnce ? desk : FeeCalculator.quote(tariff, asked.by(channel));
        return desk.flatMap(dear -> here.map(quote -> {
            Money saved = dear.total().minus(quote.total());
            return new ChannelPrice(
                    channel,
                    quote.total(),
                    saved.isPositive() ? saved : null,
                    atOnce,
                    term(service, asked.speed()) + delivery,
                    atOnce ? 0 : slowest - delivery);
        }));
    }

    private static long term(AdministrativeService service, Speed speed) {
        return service.terms().getOrDefault(speed, Duration.ZERO).toHours();
    }

    private static long delivery(Map<Channel, Duration> deliveries, Channel channel) {
        return deliveries.getOrDefault(channel, Duration.ZERO).toHours();
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
