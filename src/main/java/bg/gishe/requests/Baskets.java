package bg.gishe.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a clerk puts together for one person. Two windows, a reload or a second click meet in the same open basket, and a
 * basket is issued once.
 */
@Repository
public class Baskets {

    /**
     * A basket; issued when it has a moment of issue.
     *
     * @param askedAt since when it waits for money, or null
     * @param issuedBy who issued it when the money had come, or null
     */
    public record Basket(
            UUID id,
            String clerk,
            long subjectId,
            @Nullable Instant issuedAt,
            @Nullable Instant askedAt,
            @Nullable String issuedBy) {

        /** Whether the documents of this basket are made or in the making. */
        public boolean isIssued() {
            return issuedAt != null;
        }

        /** Whether its requests are registered and their fee comes through the bank. */
        public boolean isAsked() {
            return askedAt != null;
        }

        /** Whether this clerk put it together or issued it. */
        public boolean isOf(String username) {
            return clerk.equals(username) || username.equals(issuedBy);
        }
    }

    private final JdbcClient jdbc;
    private final RestrictedRequests closed;

    Baskets(JdbcClient jdbc, RestrictedRequests closed) {
        this.jdbc = jdbc;
        this.closed = closed;
    }

    /** The open basket of the clerk for the person, made when there is none. */
    @Transactional
    public UUID open(String clerk, long subjectId) {
        return jdbc.sql("""
                        INSERT INTO basket (clerk, subject_id) VALUES (:clerk, :subject)
                        ON CONFLICT (clerk, subject_id) WHERE issued_at IS NULL AND asked_at IS NULL DO UPDATE SET issued_at = NULL
                        RETURNING id
                        """)
                .param("clerk", clerk)
                .param("subject", subjectId)
                .query(UUID.class)
                .single();
    }

    /** The basket, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Basket> lock(UUID id) {
        return find(id, " FOR UPDATE");
    }

    /** The basket. */
    @Transactional(readOnly = true)
    public Optional<Basket> find(UUID id) {
        return find(id, "");
    }

    /** The basket as whoever may still be working on it leaves it: waits until their transaction has ended. */
    @Transactional
    public Optional<Basket> settled(UUID id) {
        return find(id, " FOR SHARE");
    }

    /** The people of the requests of these baskets: whom they are about, and who asked where they are in the population register. */
    @Transactional(readOnly = true)
    public List<Long> peopleOf(Collection<UUID> baskets) {
        return baskets.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT subject_id FROM service_request WHERE basket_id IN (:baskets)
                                UNION
                                SELECT applicant_person_id FROM service_request
                                 WHERE basket_id IN (:baskets) AND applicant_person_id IS NOT NULL
                                """).param("baskets", baskets).query(Long.class).list();
    }

    /** Whether one of the requests of the basket shows what is hidden at the desks now, an adoption noted since included. */
    @Transactional(readOnly = true)
    public boolean isRestricted(UUID id) {
        return closed.inBasket(id);
    }

    /** Marks the basket as issued, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID id, Instant now) {
        jdbc.sql("UPDATE basket SET issued_at = :now WHERE id = :id")
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** From now on the basket waits for its money, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(UUID id, Instant now) {
        jdbc.sql("UPDATE basket SET asked_at = :now WHERE id = :id")
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Marks a basket that was waited for as issued by this clerk, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID id, Instant now, String clerk) {
        jdbc.sql("UPDATE basket SET issued_at = coalesce(issued_at, :now), issued_by = :clerk WHERE id = :id")
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .param("clerk", clerk)
                .param("id", id)
                .update();
    }

    private Optional<Basket> find(UUID id, String suffix) {
        return jdbc.sql("SELECT id, clerk, subject_id, issued_at, asked_at, issued_by FROM basket WHERE id = :id"
                        + suffix)
                .param("id", id)
                .query((row, index) -> new Basket(
                        row.getObject("id", UUID.class),
                        row.getString("clerk"),
                        row.getLong("subject_id"),
                        moment(row.getObject("issued_at", OffsetDateTime.class)),
                        moment(row.getObject("asked_at", OffsetDateTime.class)),
                        row.getString("issued_by")))
                .optional();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
