package bg.gishe.platform;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Work that goes one after the other, though no row stands for it that could be locked: an advisory lock of the database, held until the
 * caller's transaction ends. Triggers take some of them too, by the same name; {@code hashtext} of it is the key.
 *
 * <p>Three locks of the same make stay outside. {@code import}, in {@code ImportLock} of the module imports, is the session's: one import
 * goes on over many transactions, and whoever comes second does not wait but leaves. {@code audit_event} and {@code payment_reversal} are
 * taken by triggers alone, before they number an event and judge a counter-entry: whoever writes the row cannot forget them, and no class
 * has to know them.
 */
public enum TransactionLock {

    /** Additions to the catalogue: the second learns that a code or position is taken. */
    ADMINISTRATIVE_SERVICE,

    /** Statements taken in: each knows the entries of the one before. */
    BANK_STATEMENT,

    /** Changes of the budget codes of one scope. */
    BUDGET_CODE,

    /** A search for duplicates: there is one list of pairs. */
    DUPLICATE_SEARCH,

    /** ЕГН given to children born on one day. */
    EGN,

    /** The number of one e-payment, which settles one payment only. */
    EPAYMENT,

    /** One order of an expected payment, however often it is sent. */
    EXPECTED_PAYMENT,

    /** Changes of the tariff. */
    FEE_ORDINANCE,

    /** One day of the office: whoever closes it is alone on it; bookings share it by the database's {@code hold_office_day}. */
    OFFICE_DAY,

    /** Refunds out of the drawer of one shift: the second counts the first. */
    TILL_SHIFT_REFUND;

    private static final int LARGEST = 2_000_000_000;

    /** Waits for the lock of all such work. */
    public void take(JdbcClient jdbc) {
        await(jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:name))::text"));
    }

    /** Waits for the lock of such work on the thing with this number. */
    public void take(JdbcClient jdbc, long number) {
        await(jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:name), :number)::text")
                .param("number", (int) (number % LARGEST)));
    }

    /** Waits for the lock of such work on the thing with this name. */
    public void take(JdbcClient jdbc, String thing) {
        await(jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:name), hashtext(:thing))::text")
                .param("thing", thing));
    }

    private void await(JdbcClient.StatementSpec statement) {
        statement
                .param("name", name().toLowerCase(Locale.ROOT))
                .query(String.class)
                .optional();
    }
}
