package bg.gishe.bench;

import bg.gishe.accounts.Accounts;
import bg.gishe.certificates.DocumentPress;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Snapshots;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Sealed certificates a second through the whole HTTP way against the bare render and seal in the same run, by turns; and the
 * time from "Издай" to the PDF with 20 clerks at once.
 */
@Tag("bench")
@ApplicationTest
@TestPropertySource(properties = "gishe.demo.people=5000")
class CounterBench {

    private static final int ROUNDS = 3;
    private static final int BARE = 400;
    private static final int CLIENTS = 8;
    private static final int CLERKS = 20;

    @LocalServerPort
    int port;

    @TestConfiguration
    static class Listening {

        @Bean
        static StatementLog statementLog() {
            return new StatementLog();
        }
    }

    @Autowired
    StatementLog statements;

    @Autowired
    DocumentPress press;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void certificatesThroughTheWholeWay() throws Exception {
        List<Desk> desks = desks();
        Iterator<Long> people = people().iterator();
        warmUp(desks.subList(0, CLIENTS), people);

        Table table = new Table();
        List<Double> bare = new ArrayList<>();
        List<Double> pressed = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        DeskWork work = new DeskWork(jdbc);
        ProcessorTime processor = new ProcessorTime(jdbc);
        List<Double> bareWork = new ArrayList<>();
        List<Double> pressedWork = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double before = processor.seconds();
            bare.add(bare(BARE));
            bareWork.add((processor.seconds() - before) / BARE);
            pressed.add(work.pressed(desks.subList(0, CLIENTS), take(people, 160), processor, pressedWork));
            long begun = System.nanoTime();
            List<Long> served = take(people, 160);
            DeskWork.issue(desks.subList(0, CLIENTS), served);
            whole.add(served.size() / ((System.nanoTime() - begun) / 1e9));
        }
        double limit = Table.median(bare);
        double reached = Table.median(whole);
        double pressedOnly = Table.median(pressed);
        table.row(
                "sealed certificates a second: \"Издай\" and PDF over HTTP, " + CLIENTS + " clients",
                "%.0f".formatted(pressedOnly),
                "bare render + seal, 2 threads: %.0f".formatted(limit),
                "%.0f %% (aim ≥ 60 %%)".formatted(100 * pressedOnly / limit));
        double bareSeconds = Table.median(bareWork);
        double pressedSeconds = Table.median(pressedWork);
        table.row(
                "processor time a certificate: application, database and clients together",
                "%.0f ms".formatted(1000 * pressedSeconds),
                "bare render + seal: %.0f ms".formatted(1000 * bareSeconds),
                "%.0f %% (aim ≥ 60 %%)".formatted(100 * bareSeconds / pressedSeconds));
        table.row(
                "sealed certificates a second: the same with the person's page before and the result page after, "
                        + CLIENTS + " clients",
                "%.0f".formatted(reached),
                "bare render + seal, 2 threads: %.0f".formatted(limit),
                "%.0f %%".formatted(100 * reached / limit));

        long[] times = DeskWork.issue(desks, take(people, 400));
        double p50 = Table.percentile(times, 0.50);
        double p99 = Table.percentile(times, 0.99);
        table.row(
                "\"Издай\" to PDF, " + CLERKS + " clerks pressing without a pause",
                "p50 " + Table.millis(p50) + ", p99 " + Table.millis(p99),
                "p99 300 ms",
                "%.2f".formatted(p99 / 300e6));
        long[] paced = DeskWork.paced(desks, take(people, 300));
        double paced99 = Table.percentile(paced, 0.99);
        table.row(
                "\"Издай\" to PDF, " + CLERKS + " clerks, one document a clerk every 2 s",
                "p50 " + Table.millis(Table.percentile(paced, 0.50)) + ", p99 " + Table.millis(paced99),
                "p99 300 ms",
                "%.2f (aim ≤ 1)".formatted(paced99 / 300e6));
        table.row(
                "SQL statements of a person's page besides session, basket and audit",
                Long.toString(pageStatements(desks.getFirst(), people().getFirst())),
                "5",
                "");
        table.row(
                "SQL statements from \"Издай\" to the PDF, all told",
                Long.toString(issueStatements(desks.getFirst(), people().get(1))),
                "45 before",
                "");
        table.write("counter.md");
    }

    /** Works until the compiler of the virtual machine has settled, as it has on a server that runs for hours. */
    private void warmUp(List<Desk> desks, Iterator<Long> people) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        double busy = 1;
        for (int round = 0; round < 16 && busy > 0.05; round++) {
            long compiled = compiler.getTotalCompilationTime();
            long begun = System.nanoTime();
            bare(BARE / 2);
            DeskWork.issue(desks, take(people, 200));
            busy = (compiler.getTotalCompilationTime() - compiled) / ((System.nanoTime() - begun) / 1e6);
            System.out.printf("Warming up: compiler busy for %.0f %% of the time%n", 100 * busy);
        }
    }

    private long pageStatements(Desk desk, long person) {
        statements.clear();
        desk.open(person);
        List<String> heard = statements.heard();
        return heard.stream()
                .filter(statement -> !statement.contains("spring_session")
                        && !statement.contains("SPRING_SESSION")
                        && !statement.contains("audit")
                        && !statement.contains("basket"))
                .count();
    }

    private long issueStatements(Desk desk, long person) {
        Desk.Opened opened = desk.open(person);
        statements.clear();
        desk.issue(opened);
        long issued = statements.heard().size();
        long certificate = new DeskWork(jdbc).certificate(opened.basket());
        statements.clear();
        desk.get("/counter/certificates/" + certificate + "/document.pdf");
        return issued + statements.heard().size();
    }

    /** Documents a second, two at a time. */
    private double bare(int documents) throws Exception {
        AtomicInteger left = new AtomicInteger(documents);
        long begun = System.nanoTime();
        DeskWork.together(2, () -> {
            while (left.getAndDecrement() > 0) {
                press.produce(Snapshots.maritalStatus());
            }
        });
        return documents / ((System.nanoTime() - begun) / 1e9);
    }

    private List<Desk> desks() {
        List<Desk> desks = new ArrayList<>();
        for (int i = 1; i <= CLERKS; i++) {
            accounts.open(
                    "bench" + i, "Служител " + i, "младши експерт", Integer.toString(i), Set.of("CLERK"), "gishe-demo");
            desks.add(new Desk(port).signIn("bench" + i));
        }
        return desks;
    }

    private List<Long> people() {
        return jdbc.sql(
                        "SELECT id FROM person WHERE death_date IS NULL AND marital_status = 'MARRIED' AND egn IS NOT NULL ORDER BY id")
                .query(Long.class)
                .list();
    }

    private List<Long> take(Iterator<Long> people, int count) {
        List<Long> taken = new ArrayList<>();
        List<Long> served = people.hasNext() ? List.of() : people();
        while (taken.size() < count) {
            // A town smaller than the work comes round again: whoever was served may ask for another document.
            if (people.hasNext()) {
                taken.add(people.next());
            } else {
                served = served.isEmpty() ? people() : served;
                taken.add(served.get(taken.size() % served.size()));
            }
        }
        return taken;
    }
}
