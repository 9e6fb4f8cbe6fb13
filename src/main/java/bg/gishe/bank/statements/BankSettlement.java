package bg.gishe.bank.statements;

import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.ExpectedSettlement;
import bg.gishe.payments.TillClosedException;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Result;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books the entries that name an expected payment exactly. A receipt's number is taken by one at a time, so they are booked in small lots and
 * no desk waits for a long statement; what an interruption left is booked the next time, nothing twice.
 */
@Service
public class BankSettlement {

    private static final int LOT = 20;

    private final JdbcClient jdbc;
    private final ExpectedPayments expectations;
    private final ExpectedSettlement settlement;
    private final TransactionTemplate transaction;

    BankSettlement(
            JdbcClient jdbc,
            ExpectedPayments expectations,
            ExpectedSettlement settlement,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.expectations = expectations;
        this.settlement = settlement;
        this.transaction = transaction;
    }

    /**
     * Books what is due, of whichever statement.
     *
     * @return how many entries; refused when the office's day is closed: what is booked stays, the rest stays due
     */
    public Result<Integer> settle(Actor by) {
        return TillClosedException.refusing(() -> Result.done(book(by)));
    }

    private int book(Actor by) {
        int all = 0;
        int lot;
        do {
            lot = Objects.requireNonNull(transaction.execute(status -> lot(by)));
            all += lot;
        } while (lot > 0);
        return all;
    }

    /** All expected payments are locked before the first is booked: whoever holds one of them may be waiting for a receipt's number. */
    private int lot(Actor by) {
        List<Long> due = jdbc.sql("SELECT id FROM bank_entry WHERE state = 'DUE' ORDER BY expected_id, id LIMIT :lot")
                .param("lot", LOT)
                .query(Long.class)
                .list();
        if (due.isEmpty()) {
            return 0;
        }
        expectations.lock(jdbc.sql("SELECT expected_id FROM bank_entry WHERE id IN (:due)")
                .param("due", due)
                .query(Long.class)
                .list());
        // Read after the wait: another may have booked some of them.
        jdbc.sql(BankEntries.ENTRY
                        + " WHERE b.id IN (:due) AND b.state = 'DUE' ORDER BY b.expected_id, b.id FOR UPDATE OF b")
                .param("due", due)
                .query(BankEntries.MAPPER)
                .list()
                .forEach(entry -> settle(entry, by));
        return due.size();
    }

    private void settle(BankEntry entry, Actor by) {
        ExpectedPayment expected = jdbc.sql("SELECT expected_id FROM bank_entry WHERE id = :id")
                .param("id", entry.id())
                .query(Long.class)
                .optional()
                .flatMap(expectations::find)
                .orElseThrow();
        Matching.State now = Matching.against(expected, entry.amount());
        jdbc.sql("UPDATE bank_entry SET state = :state WHERE id = :id")
                .param("state", (now == Matching.State.DUE ? Matching.State.MATCHED : now).name())
                .param("id", entry.id())
                .update();
        if (now == Matching.State.DUE) {
            settlement.settle(
                    expected,
                    BankStatements.reference(
                            entry.bankReference(), entry.bookedOn().toString()),
                    by);
        }
    }
}
