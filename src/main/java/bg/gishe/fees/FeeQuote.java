package bg.gishe.fees;

import java.util.List;
import org.joda.money.Money;

/** What a service costs and why; the total is the sum of the lines. */
public record FeeQuote(List<FeeLine> lines, Money total, boolean illustrative) {}
