package bg.gishe.requests;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.Speed;
import bg.gishe.platform.Actor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A request for a service, from its registration to its end. Only its state changes, and every move leaves a trace. */
@Entity
@Table(name = "service_request")
public class ServiceRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private int registrationYear;

    @Column(updatable = false)
    private long registrationNumber;

    @Column(updatable = false)
    private Instant registeredAt;

    @Column(updatable = false)
    private @Nullable UUID basketId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Channel channel;

    @Column(updatable = false)
    private String serviceCode;

    @Column(updatable = false)
    private long definitionId;

    @Column(updatable = false)
    private long subjectId;

    @Column(updatable = false)
    private @Nullable Long actId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Speed speed;

    @Column(updatable = false)
    private int copies;

    @Column(updatable = false)
    private @Nullable String purpose;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable FormLanguage formLanguage;

    @Embedded
    private Applicant applicant;

    @Embedded
    private RequestFee fee;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private @Nullable Instant dueAt;

    @Column(updatable = false)
    private String clerk;

    @Column(updatable = false)
    private String clerkName;

    @Column(updatable = false)
    private String desk;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "request_id", nullable = false, updatable = false)
    private final List<RequestTransition> transitions = new ArrayList<>();

    protected ServiceRequest() {}

    /** Registers what was asked under its number. */
    ServiceRequest(RegistrationNumber number, RequestOrder order, Actor clerk, Instant now) {
        this.registrationYear = number.year();
        this.registrationNumber = number.number();
        this.registeredAt = now;
        this.basketId = order.basketId();
        this.channel = order.channel();
        this.serviceCode = order.service().code().value();
        this.definitionId = order.service().definitionId();
        this.subjectId = order.subjectId();
        this.actId = order.actId();
        this.speed = order.speed();
        this.copies = order.copies();
        this.purpose = order.purpose();
        this.formLanguage = order.formLanguage();
        this.applicant = order.applicant();
        this.fee = RequestFee.of(order);
        this.clerk = clerk.username();
        this.clerkName = clerk.fullName();
        this.desk = clerk.desk();
        this.state = RequestState.REGISTERED;
        transitions.add(new RequestTransition(now, null, state, clerk.username(), null));
    }

    /** The document is being made: numbers are given, facts are fixed. */
    public void startIssuing(Actor actor, Instant now) {
        move(RequestState.ISSUING, actor, now, null);
    }

    /** The document stands sealed in the archive. */
    public void ready(Actor actor, Instant now) {
        move(RequestState.READY, actor, now, null);
    }

    /** The applicant has received the document. */
    public void deliver(Actor actor, Instant now) {
        move(RequestState.DELIVERED, actor, now, null);
    }

    /** An official has to look first, and why; asked again, the newer reason is kept beside the older. */
    public void review(Actor actor, Instant now, String reason) {
        if (state == RequestState.IN_REVIEW) {
            transitions.add(new RequestTransition(now, state, state, actor.username(), reason));
        } else {
            move(RequestState.IN_REVIEW, actor, now, reason);
        }
    }

    /** Nothing comes of the request, and why. */
    public void cancel(Actor actor, Instant now, String reason) {
        move(RequestState.CANCELLED, actor, now, reason);
    }

    /** Whether it is registered and nothing has been issued or decided yet. */
    public boolean isWaiting() {
        return state == RequestState.REGISTERED || state == RequestState.IN_REVIEW;
    }

    private void move(RequestState to, Actor actor, Instant now, @Nullable String reason) {
        if (!state.next().contains(to)) {
            throw new IllegalTransitionException(state, to);
        }
        transitions.add(new RequestTransition(now, state, to, actor.username(), reason));
        state = to;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public RegistrationNumber number() {
        return new RegistrationNumber(registrationYear, registrationNumber);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable UUID basketId() {
        return basketId;
    }

    public Channel channel() {
        return channel;
    }

    public String serviceCode() {
        return serviceCode;
    }

    public long subjectId() {
        return subjectId;
    }

    public @Nullable Long actId() {
        return actId;
    }

    /** The explained fee as JSON, as it was told to the applicant. */
    public String feeLines() {
        return fee.lines();
    }

    public int copies() {
        return copies;
    }

    public @Nullable String purpose() {
        return purpose;
    }

    /** The language of the multilingual standard form asked for with the document; null when none was. */
    public @Nullable FormLanguage formLanguage() {
        return formLanguage;
    }

    /** What was asked for first, as it was written down. */
    AskedFor asked() {
        return new AskedFor(copies, purpose, applicant);
    }

    /** Whether less than the whole fee was told, for a reason that stands in whoever asked. */
    public boolean isReduced() {
        return fee.exemption() != null;
    }

    public Applicant applicant() {
        return applicant;
    }

    public RequestState state() {
        return state;
    }

    public Money fee() {
        return fee.total();
    }
}
