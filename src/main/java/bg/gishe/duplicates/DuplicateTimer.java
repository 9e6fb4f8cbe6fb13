package bg.gishe.duplicates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for duplicates every night, so that the list is fresh in the morning. */
@Configuration(proxyBeanMethods = false)
class DuplicateTimer {

    @Bean
    RecurringTask<Void> findDuplicates(DuplicateSearch search, Clock clock) {
        return Tasks.recurring("find-duplicates", new Daily(clock.getZone(), LocalTime.of(3, 0)))
                .execute((instance, context) -> search.search());
    }
}
