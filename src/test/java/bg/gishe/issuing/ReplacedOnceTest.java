package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import bg.gishe.platform.Violation;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects "one document, one in its place": of two who replace it at one moment the second hears that it does not hold any more. */
@ApplicationTest
class ReplacedOnceTest {

    private static final Actor CLERK = new Actor("m.ivanova", "Мария Иванова", "младши експерт", "4", Set.of("CLERK"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Issuance issuance;

    @Test
    void ofTwoWhoReplaceADocumentAtOneMomentOneDoesAndTheOtherHearsThatItDoesNotHold() throws Exception {
        long first = issued();

        List<Result<Long>> outcomes =
                atOneMoment(first, () -> issuance.replace(first, null, "Грешно посочена цел", CLERK));

        assertThat(outcomes.stream().filter(Result::isDone)).hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.violations().stream()))
                .extracting(Violation::key)
                .containsExactly(Issuance.NOT_HOLDING);
        assertThat(count("certificate WHERE replaces_id = " + first)).isEqualTo(1);
        assertThat(count("certificate WHERE state = 'ANNULLED' AND id = " + first))
                .isEqualTo(1);
    }

    private long issued() {
        Town.Citizen one = new Town(jdbc).woman("Единствена Петрова Заместванска", LocalDate.of(1989, 4, 5));
        new Desk(port).signIn("m.ivanova").issueMaritalStatus(one.id());
        return jdbc.sql("SELECT id FROM certificate WHERE subject_id = ? AND state = 'READY'")
                .params(one.id())
                .query(Long.class)
                .single();
    }

    /** What two hear who have both come as far as the document, which is held until then. */
    private <T> List<T> atOneMoment(long certificate, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> both = transaction.execute(status -> {
                jdbc.sql("SELECT id FROM certificate WHERE id = ? FOR UPDATE")
                        .params(certificate)
                        .query(Long.class)
                        .single();
                List<Future<T>> started =
                        Stream.of(work, work).map(threads::submit).toList();
                await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 2);
                return started;
            });
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private long waiting() {
        return count("pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%certificate%'"
                + " AND datname = current_database()");
    }

    private long count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }
}
