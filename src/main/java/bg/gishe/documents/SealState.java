package bg.gishe.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether documents can be sealed now, and so be issued. Days are those of the office. */
public sealed interface SealState {

    /** Why nothing can be sealed. */
    enum Why {
        /** No key is set. */
        NO_KEY,
        /** The file of the key is not there, cannot be opened, or does not say which key is meant. */
        UNREADABLE,
        /** The certificate does not hold yet. */
        NOT_YET_VALID,
        /** The certificate holds no more. */
        EXPIRED
    }

    /**
     * Documents can be sealed.
     *
     * @param lastDay the last day on which the certificate holds
     * @param daysLeft whole days until then; 0 on the last day
     * @param soon whether it is time to order another
     */
    record Usable(LocalDate lastDay, long daysLeft, boolean soon) implements SealState {}

    /**
     * Nothing can be sealed.
     *
     * @param day the day since when or until when, where the certificate says so; else null
     */
    record Unusable(Why why, @Nullable LocalDate day) implements SealState {}

    /** Whether documents can be sealed. */
    default boolean isUsable() {
        return this instanceof Usable;
    }

    /** Whether an administrator has to do something: now, or soon. */
    default boolean needsCare() {
        return !(this instanceof Usable(var lastDay, var daysLeft, var soon)) || soon;
    }
}
