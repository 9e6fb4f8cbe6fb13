package bg.gishe.issuing;

import bg.gishe.certificates.LongTermDocuments;
import bg.gishe.documents.LongTermSeal;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lifts sealed documents, one after the other, to a seal that can be verified for long, and adds that version beside the first one. A round is
 * bounded, gives up after a few that cannot be lifted, and goes on behind them the next time.
 */
@Configuration(proxyBeanMethods = false)
class LongTermSealing {

    private static final Logger log = LoggerFactory.getLogger(LongTermSealing.class);
    private static final int MOST = 100;
    private static final int MOST_FAILURES = 3;

    private final LongTermSeal seal;
    private final LongTermDocuments documents;
    private final Repeated repeated;
    private long behind;

    LongTermSealing(LongTermSeal seal, LongTermDocuments documents, Clock clock) {
        this.seal = seal;
        this.documents = documents;
        this.repeated = new Repeated(clock, Duration.ofHours(1));
    }

    @Bean
    RecurringTask<Void> liftSeals() {
        return Tasks.recurring("lift-seals", FixedDelay.of(Duration.ofMinutes(2)))
                .execute((instance, context) -> liftAll());
    }

    /** One round; nothing without a time-stamp service. */
    void liftAll() {
        if (!seal.isConfigured()) {
            return;
        }
        List<Long> waiting = documents.waiting(behind, MOST);
        int failures = 0;
        for (long id : waiting) {
            behind = id;
            if (!lift(id) && ++failures == MOST_FAILURES) {
                return;
            }
        }
        if (waiting.size() < MOST) {
            behind = 0;
        }
    }

    private boolean lift(long id) {
        try {
            documents.add(id, seal.lift(documents.first(id)));
            return true;
        } catch (RuntimeException failure) {
            if (repeated.isDue(failure.getClass().getName())) {
                log.warn(
                        "The seal of certificate {} could not be lifted; it is tried again, and the document holds as it is: {}",
                        id,
                        failure.getMessage());
            }
            return false;
        }
    }
}
