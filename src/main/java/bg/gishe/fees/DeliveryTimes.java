package bg.gishe.fees;

import bg.gishe.catalog.Channel;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long a ready document is on its way to the person. */
@Repository
@Transactional(readOnly = true)
public class DeliveryTimes {

    private final JdbcClient jdbc;

    DeliveryTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The time by channel; a channel that is not named delivers at once. */
    public Map<Channel, Duration> byChannel() {
        Map<Channel, Duration> times = new EnumMap<>(Channel.class);
        jdbc.sql("SELECT channel, hours FROM channel_delivery")
                .query(row -> {
                    times.put(Channel.valueOf(row.getString("channel")), Duration.ofHours(row.getInt("hours")));
                });
        return times;
    }
}
