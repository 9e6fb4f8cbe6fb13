package bg.gishe.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;

/**
 * A transaction that runs anew, by itself, when it lost against another that ran at the same time; it then sees what the other did. Whatever
 * is called must begin the transaction itself and read in it what it decides by; within a caller's transaction it runs once.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Retryable(predicate = LostRace.class, maxRetries = 4, delay = 15, jitter = 10, multiplier = 2)
public @interface TriedAgain {}
