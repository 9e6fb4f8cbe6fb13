package bg.gishe.requests;

import bg.gishe.platform.Tone;
import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. */
public enum RequestState {
    DRAFT,
    REGISTERED,
    IN_REVIEW,
    NEEDS_INFORMATION,
    ISSUING,
    READY,
    DELIVERED,
    REFUSED,
    CANCELLED;

    /** How it looks on screen. */
    public Tone tone() {
        return switch (this) {
            case READY, DELIVERED -> Tone.GOOD;
            case REFUSED, CANCELLED -> Tone.BAD;
            case DRAFT, REGISTERED, IN_REVIEW, NEEDS_INFORMATION, ISSUING -> Tone.WAITING;
        };
    }

    /** The states into which a case may move from here. */
    public Set<RequestState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REGISTERED, CANCELLED);
            case REGISTERED -> EnumSet.of(ISSUING, IN_REVIEW, CANCELLED);
            case IN_REVIEW -> EnumSet.of(ISSUING, NEEDS_INFORMATION, REFUSED, CANCELLED);
            case NEEDS_INFORMATION -> EnumSet.of(IN_REVIEW, REFUSED, CANCELLED);
            case ISSUING -> EnumSet.of(READY);
            case READY -> EnumSet.of(DELIVERED);
            case DELIVERED, REFUSED, CANCELLED -> EnumSet.noneOf(RequestState.class);
        };
    }
}
