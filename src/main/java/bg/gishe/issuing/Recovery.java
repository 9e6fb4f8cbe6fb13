package bg.gishe.issuing;

import bg.gishe.certificates.Certificates;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Finishes documents that a crash left numbered but without their file, at start and then every half minute. */
@Configuration(proxyBeanMethods = false)
class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Certificates certificates;
    private final Issuance issuance;

    Recovery(Certificates certificates, Issuance issuance) {
        this.certificates = certificates;
        this.issuance = issuance;
    }

    @Bean
    RecurringTask<Void> finishDocuments() {
        return Tasks.recurring("finish-documents", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> finishAll());
    }

    @EventListener(ApplicationReadyEvent.class)
    void finishAll() {
        for (long id : certificates.unfinished()) {
            try {
                issuance.finish(id);
                log.info("Certificate {} finished from its stored facts", id);
            } catch (RuntimeException e) {
                log.error("Certificate {} could not be finished; it will be tried again", id, e);
            }
        }
    }
}
