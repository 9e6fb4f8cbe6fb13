package bg.gishe.tariff;

import bg.gishe.platform.Format;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Amounts as they stand before the one who pays: in both currencies on a day of dual display. Templates know it as {@code @dual}. */
@Component("dual")
public class DualAmounts {

    private final DualDisplay display;
    private final Format format;
    private final Clock clock;

    DualAmounts(DualDisplay display, Format format, Clock clock) {
        this.display = display;
        this.format = format;
        this.clock = clock;
    }

    /** "2,56 € / 5,01 лв." on a day of dual display, "2,56 €" on any other. */
    public String on(Money amount, LocalDate day) {
        return format.money(amount)
                + display.second(amount, day)
                        .map(second -> " / " + format.money(second))
                        .orElse("");
    }

    /** The same on the day of the moment. */
    public String at(Money amount, Instant moment) {
        return on(amount, LocalDate.ofInstant(moment, clock.getZone()));
    }

    /** The same today. */
    public String today(Money amount) {
        return on(amount, LocalDate.now(clock));
    }
}
