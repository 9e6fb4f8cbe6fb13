package bg.gishe.requests;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One move of a case: when, from where to where, by whom and why. */
@Entity
@Table(name = "request_transition")
class RequestTransition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private @Nullable RequestState fromState;

    @Enumerated(EnumType.STRING)
    private RequestState toState;

    private String actor;
    private @Nullable String reason;

    protected RequestTransition() {}

    RequestTransition(Instant at, @Nullable RequestState from, RequestState to, String actor, @Nullable String reason) {
        this.at = at;
        this.fromState = from;
        this.toState = to;
        this.actor = actor;
        this.reason = reason;
    }
}
