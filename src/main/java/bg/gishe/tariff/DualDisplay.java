package bg.gishe.tariff;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The days on which amounts are shown in both currencies.
 *
 * @param from first day of dual display
 * @param until last day; the law sets 08.08.2026
 */
@ConfigurationProperties("gishe.fees.dual-display")
public record DualDisplay(
        @DefaultValue("2025-08-08") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @DefaultValue("2026-08-08") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until) {

    /** The same amount in the other currency, on a day of dual display. */
    public Optional<Money> second(Money amount, LocalDate day) {
        return holdsOn(day) ? Optional.of(EuroChange.convert(amount, otherThan(amount))) : Optional.empty();
    }

    /** The same quote in the other currency, its lines adding up, on a day of dual display. */
    public Optional<FeeQuote> second(FeeQuote quote, LocalDate day) {
        return holdsOn(day) ? Optional.of(quote.in(otherThan(quote.total()))) : Optional.empty();
    }

    private boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static CurrencyUnit otherThan(Money amount) {
        return amount.getCurrencyUnit().equals(CurrencyUnit.EUR) ? EuroChange.LEV : CurrencyUnit.EUR;
    }
}
