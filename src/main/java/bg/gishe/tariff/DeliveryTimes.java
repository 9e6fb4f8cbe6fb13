package bg.gishe.tariff;

import bg.gishe.catalog.Channel;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
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

    /** From here on somebody mistyped: twelve weeks. */
    public static final int MOST_HOURS = 2000;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    DeliveryTimes(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The time by channel; a channel that is not named delivers at once. */
    public Map<Channel, Duration> byChannel() {
        Map<Channel, Duration> times = new EnumMap<>(Channel.class);
        jdbc.sql("SELECT channel, hours FROM channel_delivery").query(row -> {
            times.put(Channel.valueOf(row.getString("channel")), Duration.ofHours(row.getInt("hours")));
        });
        return times;
    }

    /** Writes the times of these channels; each that changes leaves a trace. */
    @Transactional
    public void write(Map<Channel, Duration> times) {
        Map<Channel, Duration> before = byChannel();
        times.forEach((channel, time) -> {
            Duration was = before.getOrDefault(channel, Duration.ZERO);
            if (was.equals(time)) {
                return;
            }
            jdbc.sql("""
                            INSERT INTO channel_delivery (channel, hours) VALUES (:channel, :hours)
                            ON CONFLICT ON CONSTRAINT channel_delivery_pk DO UPDATE SET hours = excluded.hours
                            """)
                    .param("channel", channel.name())
                    .param("hours", time.toHours())
                    .update();
            audit.record(AuditEntry.of(AuditAction.DELIVERY_TIME_CHANGED)
                    .on("delivery by " + channel.name())
                    .with(Map.of("was", was.toHours() + " h", "becomes", time.toHours() + " h")));
        });
    }
}
