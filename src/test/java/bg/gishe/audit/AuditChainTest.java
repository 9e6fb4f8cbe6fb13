package bg.gishe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.testing.ApplicationTest;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects the trail: it holds, whoever changes or removes something in the middle is found, and the application itself cannot. */
@ApplicationTest
class AuditChainTest {

    private static final String GUARD = "ALTER TABLE audit_event %s TRIGGER audit_is_append_only";

    private static final String GUARD_AND_CHAIN = "ALTER TABLE audit_event %s TRIGGER USER";

    @Autowired
    AuditChain chain;

    @Autowired
    VerifyAuditCommand command;

    @Autowired
    AuditTrail trail;

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient jdbc;

    @Test
    void trailHoldsAndKnowsTheEndThatWasWrittenDown() {
        trail.record(AuditEntry.of(AuditAction.AUDIT_VERIFIED));
        AuditChain.Verification end = chain.verify();
        trail.record(AuditEntry.of(AuditAction.AUDIT_VERIFIED));

        assertThat(end.holds()).isTrue();
        assertThat(chain.stillHas(end.events(), end.lastHash())).isTrue();
        assertThat(chain.stillHas(end.events(), "00")).isFalse();
        assertThat(chain.stillHas(end.events() + 1_000, end.lastHash())).isFalse();
        assertThat(command.run(List.of())).isZero();
        assertThat(command.run(List.of("" + end.events(), end.lastHash()))).isZero();
        assertThat(command.run(List.of("" + end.events(), "00"))).isEqualTo(1);
        assertThat(command.run(List.of("много"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_event SET actor = 'somebody' WHERE seq = :seq",
                "UPDATE audit_event SET details = '{\"people\": \"1\"}' WHERE seq = :seq",
                "UPDATE audit_event SET at = at - interval '1 second' WHERE seq = :seq",
                "DELETE FROM audit_event WHERE seq = :seq"
            })
    void whoeverChangesOrRemovesAnEventInTheMiddleIsFound(String deed) {
        IntStream.range(0, 3)
                .forEach(i ->
                        trail.record(AuditEntry.of(AuditAction.AUDIT_VERIFIED).on("request 1")));
        long middle = chain.verify().events() - 1;
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        owner.sql("CREATE TABLE audit_event_before AS SELECT * FROM audit_event WHERE seq = " + middle)
                .update();
        owner.sql(GUARD.formatted("DISABLE")).update();
        try {
            owner.sql(deed).param("seq", middle).update();

            AuditChain.Verification found = chain.verify();
            assertThat(found.holds()).isFalse();
            // A gap shows at the event after it.
            assertThat(found.breaks().getFirst()).isBetween(middle, middle + 1);
            assertThat(command.run(List.of())).isEqualTo(1);
        } finally {
            owner.sql(GUARD_AND_CHAIN.formatted("DISABLE")).update();
            owner.sql("DELETE FROM audit_event WHERE seq = " + middle).update();
            owner.sql("INSERT INTO audit_event SELECT * FROM audit_event_before")
                    .update();
            owner.sql(GUARD_AND_CHAIN.formatted("ENABLE")).update();
            owner.sql("DROP TABLE audit_event_before").update();
        }
        assertThat(chain.verify().holds()).as("put back").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_event SET actor = 'somebody' WHERE seq = 1",
                "DELETE FROM audit_event WHERE seq = 1",
                "TRUNCATE audit_event",
                "ALTER TABLE audit_event DISABLE TRIGGER USER",
                "CREATE OR REPLACE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
            })
    void applicationItselfCannotChangeTheTrail(String deed) {
        assertThatThrownBy(() -> jdbc.sql(deed).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void numberAndHashAreGivenByTheDatabaseWhateverTheApplicationSays() {
        jdbc.sql("""
                        INSERT INTO audit_event (seq, at, actor, action, previous_hash, hash)
                        VALUES (1, now(), 'somebody', 'SIGN_IN', sha256('a'), sha256('b'))
                        """).update();

        assertThat(chain.verify().holds()).isTrue();
    }

    @Test
    void whatIsRolledBackLeavesNoLineAndNoGap() {
        long before = chain.verify().events();
        assertThatThrownBy(() -> jdbc.sql("""
                        WITH line AS (INSERT INTO audit_event (at, actor, action) VALUES (now(), 'somebody', 'SIGN_IN') RETURNING seq)
                        SELECT seq / 0 FROM line
                        """).query(Long.class).single()).isInstanceOf(DataAccessException.class);
        trail.record(AuditEntry.of(AuditAction.AUDIT_VERIFIED));

        assertThat(chain.verify())
                .extracting(AuditChain.Verification::events, AuditChain.Verification::holds)
                .containsExactly(before + 1, true);
    }
}
