package bg.gishe.tariff.ordinance;

import bg.gishe.tariff.FeeCalculator;
import bg.gishe.tariff.FeeCalculator.Question;
import bg.gishe.tariff.PastDemand;
import bg.gishe.tariff.Tariff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What past requests would bring under two tariffs. Requests that asked the same question cost the same, so each question is
 * quoted once and counted as often as it was asked: exact to the cent.
 *
 * @param unpriced questions for which the later tariff has no price
 * @param withoutExemption requests that had an exemption which the later tariff does not know; they pay in full
 */
public record Effect(
        List<Line> byChannel, List<Line> byService, Line total, List<Unpriced> unpriced, long withoutExemption) {

    /** Requests and revenue of one channel or service. */
    public record Line(String key, long requests, Money before, Money after) {

        /** What the later tariff brings more, or less. */
        public Money difference() {
            return after.minus(before);
        }

        private Line plus(long more, Money moreBefore, Money moreAfter) {
            return new Line(key, requests + more, before.plus(moreBefore), after.plus(moreAfter));
        }
    }

    /** A question without a price in the later tariff, and what its requests brought under the earlier one. */
    public record Unpriced(Question question, long requests, Money before) {}

    private static final Money NOTHING = Money.zero(CurrencyUnit.EUR);

    /** Quotes all that was asked under both tariffs. */
    public static Effect of(List<PastDemand.Count> asked, Tariff before, Tariff after) {
        Map<String, Line> channels = new LinkedHashMap<>();
        Map<String, Line> services = new LinkedHashMap<>();
        List<Unpriced> unpriced = new ArrayList<>();
        Line total = new Line("", 0, NOTHING, NOTHING);
        long withoutExemption = 0;
        for (PastDemand.Count count : asked) {
            Question question = count.question();
            long requests = count.requests();
            Money old = cost(before, question, requests);
            Money fresh = cost(after, question, requests);
            Money was = old == null ? NOTHING : old;
            Money is = fresh == null ? NOTHING : fresh;
            if (fresh == null) {
                unpriced.add(new Unpriced(question, requests, was));
            }
            if (question.exemption() != null && !after.exemptions().containsKey(question.exemption())) {
                withoutExemption += requests;
            }
            total = total.plus(requests, was, is);
            add(channels, question.channel().name(), requests, was, is);
            add(services, question.service().value(), requests, was, is);
        }
        return new Effect(sorted(channels), sorted(services), total, List.copyOf(unpriced), withoutExemption);
    }

    /** Whether there was nothing to compute. */
    public boolean isEmpty() {
        return total.requests() == 0;
    }

    private static @Nullable Money cost(Tariff tariff, Question asked, long requests) {
        String exemption = asked.exemption() != null && tariff.exemptions().containsKey(asked.exemption())
                ? asked.exemption()
                : null;
        return FeeCalculator.quote(
                        tariff,
                        new Question(asked.service(), asked.speed(), asked.channel(), asked.copies(), exemption))
                .map(quote -> quote.in(CurrencyUnit.EUR).total().multipliedBy(requests))
                .orElse(null);
    }

    private static void add(Map<String, Line> lines, String key, long requests, Money before, Money after) {
        lines.put(
                key, lines.getOrDefault(key, new Line(key, 0, NOTHING, NOTHING)).plus(requests, before, after));
    }

    private static List<Line> sorted(Map<String, Line> lines) {
        Function<Line, Long> requests = Line::requests;
        return lines.values().stream()
                .sorted(Comparator.comparing(requests).reversed().thenComparing(Line::key))
                .toList();
    }
}
