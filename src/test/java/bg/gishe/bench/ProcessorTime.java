package bg.gishe.bench;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processor time of this process, with the application and its clients in it, and of all processes of its database. What
 * others do on the same machine does not count, so that it says more than a rate when the machine is shared.
 */
final class ProcessorTime {

    private final long backend;

    ProcessorTime(JdbcClient jdbc) {
        this.backend = jdbc.sql("SELECT pg_backend_pid()").query(Long.class).single();
    }

    /** Seconds used so far. */
    double seconds() {
        Stream<ProcessHandle> database = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                .flatMap(ProcessHandle::children);
        return Stream.concat(Stream.of(ProcessHandle.current()), database)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
    }
}
