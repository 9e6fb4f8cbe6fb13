package bg.gishe.demo;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How far the demo municipality is: the server listens from the start, but there is nobody to sign in as before its end. */
@Component
@Profile("demo")
class Preparation {

    private final AtomicInteger done = new AtomicInteger();
    private volatile int all;
    private volatile boolean ready;

    /** So many rows are to be written. */
    void begin(int rows) {
        done.set(0);
        all = rows;
        ready = false;
    }

    /** So many more rows are written. */
    void done(int rows) {
        done.addAndGet(rows);
    }

    /** Everything that runs before the first page has run. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
    }

    boolean isReady() {
        return ready;
    }

    /** The share of the rows that are written, in percent; 100 only when pages can be served. */
    int percent() {
        return ready ? 100 : all == 0 ? 0 : (int) Math.min(99, 100L * done.get() / all);
    }
}
