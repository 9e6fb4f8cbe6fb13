package bg.gishe.platform;

import java.util.List;
import java.util.function.Function;

/**
 * What came of something that a person asked for and a rule may refuse: the value when it is done, or what it violates. Nothing has changed
 * when it is refused. What no rule foresees is an exception as ever.
 *
 * @param <T> what there is when it is done
 */
public sealed interface Result<T> {

    /** It is done. */
    record Done<T>(T value) implements Result<T> {}

    /** It is refused, for at least one reason. */
    record Refused<T>(List<Violation> violations) implements Result<T> {

        public Refused {
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("Nothing is refused without a reason");
            }
            violations = List.copyOf(violations);
        }

        /** The reason that is said first. */
        public Violation first() {
            return violations.getFirst();
        }
    }

    /** Done, with the value. */
    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused as a whole; the key is of the sentence that says why. */
    static <T> Result<T> refused(String key, Object... arguments) {
        return refusedAt("", key, arguments);
    }

    /** Refused because the rule is broken. */
    static <T> Result<T> refused(ViolationCode broken) {
        return new Refused<>(List.of(broken.violation()));
    }

    /** Refused because of all of these. */
    static <T> Result<T> refused(List<Violation> violations) {
        return new Refused<>(violations);
    }

    /** Refused because of one field. */
    static <T> Result<T> refusedAt(String field, String key, Object... arguments) {
        return new Refused<>(List.of(Violation.of(field, key, arguments)));
    }

    /** Goes on with the value; what is refused stays so. */
    default <U> Result<U> then(Function<? super T, Result<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(List<Violation> violations) -> new Refused<>(violations);
        };
    }

    /** Why it is refused; nothing when it is done. */
    default List<Violation> violations() {
        return List.of();
    }

    /** Whether it is done. */
    default boolean isDone() {
        return this instanceof Done;
    }
}
