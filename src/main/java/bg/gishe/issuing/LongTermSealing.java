package bg.gishe.issuing;

import bg.gishe.certificates.LongTermDocuments;
import bg.gishe.documents.LongTermSeal;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lifts sealed documents, the newest first, to a seal that can be verified for long, and adds that version beside the first one. A round is
 * bounded and gives up after a few that cannot be lifted; these wait, longer each time, so that they hold up no other.
 */
@Configuration(proxyBeanMethods = false)
class LongTermSealing {

    private static final Logger log = LoggerFactory.getLogger(LongTermSealing.class);
    private static final int MOST = 100;
    private static final int MOST_FAILURES = 3;

    private final LongTermSeal seal;
    private final LongTermDocuments documents;
    private final Repeated repeated;
    private final Postponed postponed;

    LongTermSealing(LongTermSeal seal, LongTermDocuments documents, Clock clock) {
        this.seal = seal;
        this.documents = documents;
        this.repeated = new Repeated(clock, Duration.ofHours(1));
        this.postponed = new Postponed(clock);
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
        int failures = 0;
        for (long id : documents.waiting(postponed.heldBack(), MOST)) {
            if (!lift(id) && ++failures == MOST_FAILURES) {
                return;
            }
        }
    }

    private boolean lift(long id) {
        try {
            documents.add(id, seal.lift(documents.first(id)));
            postponed.done(id);
            return true;
        } catch (RuntimeException failure) {
            postponed.failed(id);
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
