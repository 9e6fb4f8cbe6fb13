package bg.gishe.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Writes into the log, at start and every morning, when something is to be done about the seal. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SealWatch {

    private static final Logger log = LoggerFactory.getLogger(SealWatch.class);
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private final Seal seal;
    private final Clock clock;

    SealWatch(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> watchSeal() {
        return Tasks.recurring("watch-seal", new Daily(clock.getZone(), MORNING))
                .execute((instance, context) -> say());
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        SealState state = seal.state();
        seal.advice().ifPresent(advice -> {
            if (state.isUsable()) {
                log.warn("{}", advice);
            } else {
                log.error("{}", advice);
            }
        });
    }
}
