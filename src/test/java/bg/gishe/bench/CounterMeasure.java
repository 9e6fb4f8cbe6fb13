package bg.gishe.bench;

import bg.gishe.accounts.Accounts;
import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.Person;
import bg.gishe.requests.Applicant;
import bg.gishe.requests.ApplicantPractice;
import bg.gishe.requests.ApplicantRule;
import bg.gishe.requests.Asking;
import bg.gishe.requests.IdentityCheck;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Snapshots;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link CounterBench} measures, in any size. */
final class CounterMeasure {

    private static final ServiceCode SERVICE = new ServiceCode("MARITAL_STATUS");

    /**
     * How much is done.
     *
     * @param warmUps rounds of warming up at most
     * @param bare documents rendered and sealed alone, a round
     * @param clients desks that work at once in a round
     * @param served people served in a round, once with and once without the pages around
     * @param clerks desks that work at once for the times
     * @param timed people served by the clerks, with and without a pause each
     */
    record Size(int warmUps, int rounds, int bare, int clients, int served, int clerks, int timed) {}

    private final Size size;
    private final int port;
    private final Accounts accounts;
    private final VerdictBoards boards;
    private final CertificateProducer producer;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final StatementLog statements;
    private int turn;

    CounterMeasure(
            Size size,
            int port,
            Accounts accounts,
            VerdictBoards boards,
            CertificateProducer producer,
            JdbcClient jdbc,
            Clock clock,
            StatementLog statements) {
        this.size = size;
        this.port = port;
        this.accounts = accounts;
        this.boards = boards;
        this.producer = producer;
        this.jdbc = jdbc;
        this.clock = clock;
        this.statements = statements;
    }

    /** Certificates through the whole way, against the bare render and seal by turns, and the times of many clerks. */
    Table run() throws Exception {
        List<Desk> desks = desks();
        List<Desk> clients = desks.subList(0, size.clients());
        List<Long> people = people();
        warmUp(clients, people);
        Table table = new Table();
        rates(table, clients, people);
        times(table, desks, people);
        table.row(
                "SQL statements of a person's page besides session, basket and audit",
                Long.toString(pageStatements(desks.getFirst(), people.getFirst())),
                "5",
                "");
        table.row(
                "SQL statements from \"Издай\" to the PDF, all told",
                Long.toString(issueStatements(desks.getFirst(), people.get(1))),
                "45 before",
                "");
        return table;
    }

    private void rates(Table table, List<Desk> clients, List<Long> people) throws Exception {
        DeskWork work = new DeskWork(jdbc);
        ProcessorTime processor = new ProcessorTime(jdbc);
        List<Double> bare = new ArrayList<>();
        List<Double> pressed = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> bareWork = new ArrayList<>();
        List<Double> pressedWork = new ArrayList<>();
        for (int round = 0; round < size.rounds(); round++) {
            double before = processor.seconds();
            bare.add(bare(size.bare()));
            bareWork.add((processor.seconds() - before) / size.bare());
            pressed.add(work.pressed(clients, take(people, size.served()), processor, pressedWork));
            List<Long> served = take(people, size.served());
            long begun = System.nanoTime();
            DeskWork.issue(clients, served);
            whole.add(served.size() / ((System.nanoTime() - begun) / 1e9));
        }
        double limit = Table.median(bare);
        double reached = Table.median(whole);
        double pressedOnly = Table.median(pressed);
        double bareSeconds = Table.median(bareWork);
        double pressedSeconds = Table.median(pressedWork);
        String against = "bare render + seal, 2 threads: %.0f".formatted(limit);
        table.row(
                "sealed certificates a second: \"Издай\" and PDF over HTTP, " + clients.size() + " clients",
                "%.0f".formatted(pressedOnly),
                against,
                "%.0f %% (aim ≥ 60 %%)".formatted(100 * pressedOnly / limit));
        table.row(
                "processor time a certificate: application, database and clients together",
                "%.0f ms".formatted(1000 * pressedSeconds),
                "bare render + seal: %.0f ms".formatted(1000 * bareSeconds),
                "%.0f %% (aim ≥ 60 %%)".formatted(100 * bareSeconds / pressedSeconds));
        table.row(
                "sealed certificates a second: the same with the person's page before and the result page after, "
                        + clients.size() + " clients",
                "%.0f".formatted(reached),
                against,
                "%.0f %%".formatted(100 * reached / limit));
    }

    private void times(Table table, List<Desk> desks, List<Long> people) throws Exception {
        long[] pressing = DeskWork.issue(desks, take(people, size.timed()));
        double p99 = Table.percentile(pressing, 0.99);
        table.row(
                "\"Издай\" to PDF, " + desks.size() + " clerks pressing without a pause",
                "p50 " + Table.millis(Table.percentile(pressing, 0.50)) + ", p99 " + Table.millis(p99),
                "p99 300 ms",
                "%.2f".formatted(p99 / 300e6));
        long[] paced = DeskWork.paced(desks, take(people, size.timed()));
        double paced99 = Table.percentile(paced, 0.99);
        table.row(
                "\"Издай\" to PDF, " + desks.size() + " clerks, one document a clerk every 2 s",
                "p50 " + Table.millis(Table.percentile(paced, 0.50)) + ", p99 " + Table.millis(paced99),
                "p99 300 ms",
                "%.2f (aim ≤ 1)".formatted(paced99 / 300e6));
    }

    /** Works until the compiler of the virtual machine has settled, as it has on a server that runs for hours. */
    private void warmUp(List<Desk> desks, List<Long> people) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        double busy = 1;
        for (int round = 0; round < size.warmUps() && busy > 0.05; round++) {
            long compiled = compiler.getTotalCompilationTime();
            long begun = System.nanoTime();
            bare(size.bare() / 2);
            DeskWork.issue(desks, take(people, size.served()));
            busy = (compiler.getTotalCompilationTime() - compiled) / ((System.nanoTime() - begun) / 1e6);
            System.out.printf("Warming up: compiler busy for %.0f %% of the time%n", 100 * busy);
        }
    }

    private long pageStatements(Desk desk, long person) {
        statements.clear();
        desk.open(person);
        return statements.heard().stream()
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
                producer.renderAndSeal(Snapshots.maritalStatus());
            }
        });
        return documents / ((System.nanoTime() - begun) / 1e9);
    }

    private List<Desk> desks() {
        List<Desk> desks = new ArrayList<>();
        for (int i = 1; i <= size.clerks(); i++) {
            accounts.open(
                    "bench" + i, "Служител " + i, "младши експерт", Integer.toString(i), Set.of("CLERK"), "gishe-demo");
            desks.add(new Desk(port).signIn("bench" + i));
        }
        return desks;
    }

    /** As many married people as are served at one time, of those whom the desk serves. */
    private List<Long> people() {
        List<Long> people = jdbc
                .sql("SELECT id FROM person WHERE death_date IS NULL AND marital_status = 'MARRIED' ORDER BY id")
                .query(Long.class)
                .list()
                .stream()
                .filter(this::isServed)
                .limit(Math.max(size.served() * (1 + 2L * size.rounds()), size.timed()))
                .toList();
        if (people.isEmpty()) {
            throw new IllegalStateException("Nobody can be served");
        }
        return people;
    }

    /**
     * Whom the desk serves: whose board says that the certificate of family status is made at once, and who may ask for it
     * themselves by every {@link ApplicantRule}.
     */
    private boolean isServed(long person) {
        VerdictBoard board = boards.of(person).orElseThrow();
        VerdictBoard.Line line = board.line(SERVICE).orElseThrow();
        return line.isAtOnce()
                && ApplicantRule.faultsOf(new Asking(
                                        themselves(board.file().person()),
                                        board.file().standing(),
                                        null,
                                        ApplicantPractice.DEFAULT,
                                        LocalDate.now(clock))
                                .forDocument(
                                        board.file().standing(),
                                        line.service(),
                                        line.act().orElse(null)))
                        .isEmpty();
    }

    private static Applicant themselves(Person person) {
        return Applicant.of(
                        ApplicantRelation.SELF,
                        person.id(),
                        person.names().full(),
                        person.number().digits())
                .identifiedBy(new IdentityCheck("ID_CARD", "640000001", null, true));
    }

    /** The next people; whoever was served may ask for another document, so that they come round again. */
    private List<Long> take(List<Long> people, int count) {
        List<Long> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(people.get(turn++ % people.size()));
        }
        return taken;
    }
}
