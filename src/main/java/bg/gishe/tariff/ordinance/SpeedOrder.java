package bg.gishe.tariff.ordinance;

import bg.gishe.catalog.Speed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A faster service is not cheaper than a slower one, whatever the number of copies. */
public final class SpeedOrder {

    /** Where the order is broken: at the faster speed, by the first copy or by the further ones. */
    public record Fault(Speed speed, boolean byFurtherCopy) {}

    private SpeedOrder() {}

    /** The first fault among the fees of one service. */
    public static Optional<Fault> fault(List<OrdinanceText.Fee> ofOneService) {
        List<OrdinanceText.Fee> bySpeed = ofOneService.stream()
                .sorted(Comparator.comparing(OrdinanceText.Fee::speed))
                .toList();
        for (int i = 1; i < bySpeed.size(); i++) {
            OrdinanceText.Fee slower = bySpeed.get(i - 1);
            OrdinanceText.Fee faster = bySpeed.get(i);
            if (faster.first().isLessThan(slower.first())) {
                return Optional.of(new Fault(faster.speed(), false));
            }
            if (faster.next().isLessThan(slower.next())) {
                return Optional.of(new Fault(faster.speed(), true));
            }
        }
        return Optional.empty();
    }
}
