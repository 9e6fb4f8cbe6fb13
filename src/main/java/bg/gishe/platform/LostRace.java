package bg.gishe.platform;

import java.lang.reflect.Method;
import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction loses only because another ran at the same time: a deadlock, a number that the other took, a record that the other
 * merged. Nothing of it was kept, and run anew it succeeds or a rule refuses it with its own sentence.
 */
public class LostRace implements MethodRetryPredicate {

    /** The classes of SQLSTATE: a transaction rolled back, 40P01 and 40001 among them, and a constraint that another's row stands against. */
    private static final String ROLLED_BACK = "40";

    private static final String CONSTRAINT = "23";

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        // Within a caller's transaction nothing can be run anew: the database takes nothing more until that ends.
        return !TransactionSynchronizationManager.isActualTransactionActive() && isOne(failure);
    }

    /** Whether the failure comes from what others did at the same time. */
    public static boolean isOne(Throwable failure) {
        if (failure instanceof ConcurrencyFailureException) {
            return true;
        }
        Throwable cause = NestedExceptionUtils.getRootCause(failure);
        String state = cause instanceof SQLException refusal ? refusal.getSQLState() : null;
        return state != null && (state.startsWith(ROLLED_BACK) || state.startsWith(CONSTRAINT));
    }
}
