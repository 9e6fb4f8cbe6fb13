package bg.gishe.issuing;

import bg.gishe.certificates.Certificates;
import bg.gishe.certificates.Sealing;
import bg.gishe.documents.SealState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Finishes documents that were left numbered but without their file, at start and then every half minute. A round is bounded: it takes
 * a hundred documents, gives up after a few that cannot be made and goes on behind them the next time, so that these keep neither
 * the processor nor the others.
 */
@Configuration(proxyBeanMethods = false)
class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final int MOST = 100;
    private static final int MOST_FAILURES = 3;

    private final Certificates certificates;
    private final Finishing finishing;
    private final Sealing sealing;
    private final Repeated repeated;
    private final ReentrantLock round = new ReentrantLock();
    private long behind;

    Recovery(Certificates certificates, Finishing finishing, Sealing sealing, Clock clock) {
        this.certificates = certificates;
        this.finishing = finishing;
        this.sealing = sealing;
        this.repeated = new Repeated(clock, Duration.ofHours(1));
    }

    @Bean
    RecurringTask<Void> finishDocuments() {
        return Tasks.recurring("finish-documents", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> finishAll());
    }

    /** One round; where one is under way, as at start, there is no second beside it. */
    @EventListener(ApplicationReadyEvent.class)
    void finishAll() {
        if (!round.tryLock()) {
            return;
        }
        try {
            List<Long> waiting = certificates.unfinished(behind, MOST);
            if (!waiting.isEmpty() && canSeal()) {
                finish(waiting);
            } else {
                behind = 0;
            }
        } catch (DataAccessException | TransactionException away) {
            if (repeated.isDue("away")) {
                log.warn("The database is away; documents that wait for their file are finished when it is back");
            }
        } finally {
            round.unlock();
        }
    }

    private boolean canSeal() {
        SealState state = sealing.look();
        if (state instanceof SealState.Unusable unusable && repeated.isDue("seal " + unusable)) {
            log.error("Numbered documents wait for their file: nothing can be sealed ({})", unusable.why());
        }
        return state.isUsable();
    }

    private void finish(List<Long> waiting) {
        List<Long> failed = new ArrayList<>();
        Throwable first = null;
        for (long id : waiting) {
            try {
                finishing.finish(id);
                log.info("Certificate {} finished from its stored facts", id);
            } catch (RuntimeException | Error failure) {
                failed.add(id);
                first = first == null ? failure : first;
            }
            behind = id;
            if (failed.size() == MOST_FAILURES) {
                break;
            }
        }
        if (failed.size() < MOST_FAILURES && waiting.size() < MOST) {
            behind = 0;
        }
        report(failed, first);
    }

    /** The same trouble is told once an hour, with its trace; a trace every half minute would fill the disk that may be the trouble. */
    private void report(List<Long> failed, @Nullable Throwable first) {
        if (first != null && repeated.isDue(first.getClass() + " " + failed)) {
            log.error("Certificates {} could not be finished; they will be tried again", failed, first);
        }
    }
}
