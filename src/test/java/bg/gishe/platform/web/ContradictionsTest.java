package bg.gishe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;

/** Protects: data that contradict the register are told from a fault of ours, also when only the end of the transaction shows it. */
class ContradictionsTest {

    @Test
    void refusalAtTheEndOfTheTransactionIsAContradictionAndAFaultStaysAFault() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Contradictions().refused(new JpaSystemException(refusal(PSQLState.CHECK_VIOLATION)), response);
        assertThat(response.getStatus()).isEqualTo(409);

        TransactionSystemException fault =
                new TransactionSystemException("commit", refusal(PSQLState.DEADLOCK_DETECTED));
        assertThatThrownBy(() -> new Contradictions().refused(fault, new MockHttpServletResponse()))
                .isSameAs(fault);
    }

    private static RuntimeException refusal(PSQLState state) {
        return new RuntimeException(new PSQLException("refused", state));
    }
}
