package bg.gishe.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The lines of one transaction. The trail has a single end, so everybody who writes waits for everybody else; written
 * last, the wait is short, and nobody can wait in a circle with the counters of official numbers.
 */
final class LinesAtCommit implements TransactionSynchronization, Ordered {

    private final AuditWriter writer;
    private final List<AuditWriter.Line> waiting = new ArrayList<>();
    private boolean atTheEnd;

    LinesAtCommit(AuditWriter writer) {
        this.writer = writer;
    }

    void add(AuditWriter.Line line) {
        if (atTheEnd) {
            writer.write(List.of(line));
        } else {
            waiting.add(line);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        atTheEnd = true;
        writer.write(waiting);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
