package bg.gishe.bench;

import bg.gishe.accounts.Accounts;
import bg.gishe.certificates.CertificateProducer;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.testing.ApplicationTest;
import java.time.Clock;
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

    @TestConfiguration
    static class Listening {

        @Bean
        static StatementLog statementLog() {
            return new StatementLog();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    VerdictBoards boards;

    @Autowired
    CertificateProducer producer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    StatementLog statements;

    @Test
    void certificatesThroughTheWholeWay() throws Exception {
        CounterMeasure.Size size = new CounterMeasure.Size(16, 3, 400, 8, 160, 20, 400);
        new CounterMeasure(size, port, accounts, boards, producer, jdbc, clock, statements)
                .run()
                .write("counter.md");
    }
}
