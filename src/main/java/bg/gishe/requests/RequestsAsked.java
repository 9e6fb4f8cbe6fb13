package bg.gishe.requests;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.tariff.FeeCalculator.Question;
import bg.gishe.tariff.PastDemand;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells what was asked for, counted by question, so that a year of requests is a few hundred rows. */
@Repository
@Transactional(readOnly = true)
class RequestsAsked implements PastDemand {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestsAsked(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Count> between(LocalDate first, LocalDate last) {
        // service_request_asked_idx
        return jdbc.sql("""
                        SELECT service_code, speed, channel, copies, exemption_code, count(*) AS requests
                          FROM service_request
                         WHERE registered_at >= :from AND registered_at < :until AND state NOT IN ('DRAFT', 'CANCELLED')
                         GROUP BY service_code, speed, channel, copies, exemption_code
                         ORDER BY service_code, speed, channel, copies, exemption_code
                        """)
                .param("from", start(first))
                .param("until", start(last.plusDays(1)))
                .query((row, index) -> new Count(
                        new Question(
                                new ServiceCode(row.getString("service_code")),
                                Speed.valueOf(row.getString("speed")),
                                Channel.valueOf(row.getString("channel")),
                                row.getInt("copies"),
                                row.getString("exemption_code")),
                        row.getLong("requests")))
                .list();
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
