package bg.gishe.requests;

import bg.gishe.platform.Actor;
import bg.gishe.platform.NumberKind;
import bg.gishe.platform.Numbers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The incoming register: gives requests their numbers and finds them again. */
@Repository
public class RequestRegister {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Askings askings;
    private final Clock clock;

    RequestRegister(EntityManager entities, JdbcClient jdbc, Numbers numbers, Askings askings, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.askings = askings;
        this.clock = clock;
    }

    /** Registers the request under the next number, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ServiceRequest register(RequestOrder order, Actor clerk) {
        ServiceRequest request = numbered(order, clerk);
        entities.persist(request);
        return request;
    }

    /** Registers the request and starts to issue its document at once, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ServiceRequest registerForIssue(RequestOrder order, Actor clerk) {
        ServiceRequest request = numbered(order, clerk);
        request.startIssuing(clerk, clock.instant());
        entities.persist(request);
        return request;
    }

    /**
     * The document of the request stands in the archive, in the caller's transaction. One statement, since each document
     * passes here; a request that is not being issued stays as it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ready(long id, Actor actor) {
        entities.flush();
        jdbc.sql("""
                        WITH moved AS (
                            UPDATE service_request SET state = 'READY', version = version + 1
                             WHERE id = :id AND state = 'ISSUING' RETURNING id)
                        INSERT INTO request_transition (request_id, at, from_state, to_state, actor)
                        SELECT id, :at, 'ISSUING', 'READY', :actor FROM moved
                        """)
                .param("id", id)
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.username())
                .update();
    }

    /** The request with this key. */
    @Transactional(readOnly = true)
    public Optional<ServiceRequest> find(long id) {
        return Optional.ofNullable(entities.find(ServiceRequest.class, id));
    }

    /** The request with this key, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ServiceRequest> lock(long id) {
        return Optional.ofNullable(entities.find(ServiceRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What is asked for by the request: as it was corrected last, or as it was taken in. */
    @Transactional(readOnly = true)
    public AskedFor askedNow(ServiceRequest request) {
        return entities.createQuery(
                        "FROM RequestCorrection c WHERE c.requestId = :request ORDER BY c.id DESC",
                        RequestCorrection.class)
                .setParameter("request", request.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RequestCorrection::corrected)
                .orElseGet(request::asked);
    }

    /** Corrects what is asked for, in the caller's transaction; what stood before stays written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ServiceRequest request, AskedFor corrected, Actor by) {
        entities.persist(new RequestCorrection(
                request.id(), corrected, corrected.differencesFrom(askedNow(request)), by, clock.instant()));
    }

    /** The requests of one basket in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<ServiceRequest> ofBasket(UUID basketId) {
        return entities.createQuery(
                        "FROM ServiceRequest r WHERE r.basketId = :basket ORDER BY r.registrationYear, r.registrationNumber",
                        ServiceRequest.class)
                .setParameter("basket", basketId)
                .getResultList();
    }

    private ServiceRequest numbered(RequestOrder order, Actor clerk) {
        int year = java.time.LocalDate.now(clock).getYear();
        RegistrationNumber number = new RegistrationNumber(year, numbers.next(NumberKind.REGISTRATION, year));
        return new ServiceRequest(number, order.by(askings.named(order.applicant())), clerk, clock.instant());
    }
}
