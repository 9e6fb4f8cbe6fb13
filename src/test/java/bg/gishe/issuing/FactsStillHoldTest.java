package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.gishe.acts.ActMaking;
import bg.gishe.acts.DeathOrder;
import bg.gishe.people.Ekatte;
import bg.gishe.people.People;
import bg.gishe.platform.Actor;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import bg.gishe.testing.Town.Citizen;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects: a document says only what still holds in the transaction that registers it. */
@ApplicationTest
class FactsStillHoldTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ActMaking making;

    @Autowired
    People people;

    @Test
    void nothingIsIssuedOfWhatSomebodyChangesAtThatMoment() throws Exception {
        Citizen one = new Town(jdbc).woman("Едновременна Иванова Издадена", LocalDate.of(1980, 5, 6));
        Desk desk = new Desk(port).signIn("m.ivanova");
        Desk.Opened opened = desk.open(one.id());
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> pressed = transaction.execute(status -> {
                making.death(
                        new DeathOrder(
                                people.find(one.id()).orElseThrow(),
                                LocalDate.now().minusDays(1),
                                null,
                                "Анна, дъщеря",
                                "съобщение № 1"),
                        new Ekatte("68850"),
                        Actor.SYSTEM);
                Future<HttpResponse<String>> pressing = desks.submit(() -> desk.issue(opened));
                await().until(() -> pressing.isDone()
                        || jdbc.sql(
                                        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%person%FOR SHARE%')")
                                .query(Boolean.class)
                                .single());
                return pressing;
            });

            assertThat(pressed.get().statusCode()).isEqualTo(422);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM certificate WHERE subject_id = ?")
                        .params(one.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
