package bg.gishe.issuing;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.tariff.Tariff;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What „Заяви-получи“ charges: the price of the ordinary speed. The ordinance asks more for a term that the applicant chooses to be
 * shorter; what is handed over while they wait is made so for everybody, and nobody is charged for a speed that they did not ask for.
 */
public final class CounterPrice {

    /** The speed of a request made at the desk. */
    public static final Speed SPEED = Speed.ORDINARY;

    private CounterPrice() {}

    /**
     * What the service costs at the desk; empty when the ordinance has no price for it.
     *
     * @param exemption code of an exemption of the tariff, or null
     */
    public static Optional<FeeQuote> quote(Tariff tariff, ServiceCode service, int copies, @Nullable String exemption) {
        return tariff.quote(service, SPEED, Channel.COUNTER, copies, exemption);
    }
}
