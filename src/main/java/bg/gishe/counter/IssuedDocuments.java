package bg.gishe.counter;

import bg.gishe.catalog.Channel;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a desk has issued; every look is written down. */
@Repository
@Transactional
public class IssuedDocuments {

    /**
     * A document as the desk lists it.
     *
     * @param state ISSUING, READY or ANNULLED
     * @param annulled when and why it was annulled, or null
     * @param fee what was paid for it: nothing for a document in the place of another
     * @param replacedBy number of the document that stands in its place, or null
     * @param issuedAt when it was issued: at once, after its money had come, or when the document in whose place it stands was annulled
     * @param awaitsSignature whether it is numbered and waits for an official who may sign it
     * @param restricted whether it shows what its act hides now: access is restricted, or an adoption was noted since
     */
    public record Issued(
            long certificateId,
            String number,
            String service,
            Subject subject,
            Asked asked,
            String state,
            @Nullable Annulled annulled,
            @Nullable String replacedBy,
            Money fee,
            Instant issuedAt,
            boolean awaitsSignature,
            boolean restricted) {

        /** The key of whom it is about. */
        public long subjectId() {
            return subject.id();
        }

        /** Whether the file stands in the archive and holds. */
        public boolean holds() {
            return state.equals("READY");
        }

        /** Whether it holds no longer. */
        public boolean isAnnulled() {
            return state.equals("ANNULLED");
        }

        /** Whether it is paid and numbered, and its file is still to be made. */
        public boolean isInTheMaking() {
            return state.equals("ISSUING");
        }
    }

    /** When and why a document was annulled. */
    public record Annulled(Instant at, String reason) {}

    /**
     * How a document was asked for.
     *
     * @param registration number of the request
     * @param at when it was asked for
     * @param formLanguage language of the standard form that goes with it, or null
     */
    public record Asked(
            long requestId,
            String registration,
            @Nullable UUID basketId,
            String clerk,
            Instant at,
            Channel channel,
            int copies,
            @Nullable String formLanguage) {}

    static final String ISSUED = """
            SELECT c.id AS certificate_id, c.full_number AS number, c.title AS service, c.state, c.awaits_signature,
                   c.annulled_at, c.annulled_reason,
                   CASE WHEN c.replaces_id IS NOT NULL THEN (SELECT x.annulled_at FROM document_issued x WHERE x.id = c.replaces_id)
                        WHEN b.asked_at IS NULL THEN r.registered_at ELSE b.issued_at END AS issued_at,
                   CASE WHEN c.replaces_id IS NULL THEN r.fee_amount ELSE 0 END AS fee_amount, r.fee_currency,
                   r.subject_id, CASE WHEN NOT request_is_restricted(r.id) THEN n.full_name END AS subject_names,
                   request_is_restricted(r.id) AS restricted, r.id AS asked_request_id, c.registration AS asked_registration,
                   r.basket_id AS asked_basket_id, r.clerk AS asked_clerk, r.registered_at AS asked_at, r.channel AS asked_channel,
                   coalesce(c.copies, r.copies) AS asked_copies, r.form_language AS asked_form_language, (SELECT x.full_number FROM document_issued x WHERE x.replaces_id = c.id) AS replaced_by
              FROM document_issued c
              JOIN request_line r ON r.id = c.request_id
              LEFT JOIN basket_issue b ON b.id = r.basket_id
              JOIN person_now n ON n.person_id = r.subject_id
            """;

    static final RecordMapper<Issued> MAPPER = RecordMapper.of(Issued.class);

    private final JdbcClient jdbc;
    private final Disclosures disclosures;

    IssuedDocuments(JdbcClient jdbc, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
    }

    /** The documents of one basket in the order of their numbers. */
    public List<Issued> ofBasket(UUID basketId) {
        List<Issued> issued = readBasket(basketId);
        disclosures.shown(listOf(issued), subjects(issued));
        return issued;
    }

    /** The same anew, on the page that waits for what is still in the making. */
    public List<Issued> ofBasketAgain(UUID basketId) {
        List<Issued> issued = readBasket(basketId);
        disclosures.shownAgain(listOf(issued), subjects(issued));
        return issued;
    }

    private static AuditEntry listOf(List<Issued> issued) {
        return AuditEntry.of(AuditAction.ISSUED_LISTED)
                .with(Map.of("certificates", issued.stream().map(Issued::number).collect(Collectors.joining(", "))));
    }

    List<Issued> readBasket(UUID basketId) {
        return jdbc.sql(ISSUED + " WHERE r.basket_id = :basket ORDER BY c.year, c.number")
                .param("basket", basketId)
                .query(MAPPER)
                .list();
    }

    /** What the clerk issued on the day, the latest first; indices service_request_clerk_day_idx and basket_issued_by_idx. */
    public List<Issued> ofDay(String clerk, LocalDate day, ZoneId zone, int page, int size) {
        int shown = size - 1;
        List<Issued> issued = jdbc.sql(ISSUED + """
                         WHERE c.replaces_id IS NULL AND c.request_id IN (
                               SELECT q.id FROM request_line q LEFT JOIN basket_issue x ON x.id = q.basket_id
                                WHERE q.clerk = :clerk AND q.registered_at >= :from AND q.registered_at < :to AND x.asked_at IS NULL
                               UNION ALL
                               SELECT q.id FROM basket_issue x JOIN request_line q ON q.basket_id = x.id
                                WHERE x.issued_by = :clerk AND x.issued_at >= :from AND x.issued_at < :to)
                            OR c.replaces_id IN (
                               SELECT o.id FROM document_issued o
                                WHERE o.annulled_by = :clerk AND o.annulled_at >= :from AND o.annulled_at < :to)
                         ORDER BY issued_at DESC, c.id DESC LIMIT :size OFFSET :offset
                        """)
                .param("clerk", clerk)
                .param("from", day.atStartOfDay(zone).toOffsetDateTime())
                .param("to", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .param("size", size)
                .param("offset", page * shown)
                .query(MAPPER)
                .list();
        disclosures.shown(
                AuditEntry.of(AuditAction.ISSUED_LISTED).on("day " + day).with(Map.of("page", "" + (page + 1))),
                subjects(issued.stream().limit(shown).toList()));
        return issued;
    }

    /** The document with this key. */
    public Optional<Issued> find(long certificateId) {
        return shown(read(certificateId));
    }

    /** The document with this key, when this clerk asked for it. */
    public Optional<Issued> own(long certificateId, String clerk) {
        return shown(read(certificateId).filter(issued -> issued.asked().clerk().equals(clerk)));
    }

    /** The same, for a decision on the page that is open. */
    public Optional<Issued> ownAgain(long certificateId, String clerk) {
        Optional<Issued> found =
                read(certificateId).filter(issued -> issued.asked().clerk().equals(clerk));
        found.ifPresent(issued -> disclosures.shownAgain(look(issued), List.of()));
        return found;
    }

    private Optional<Issued> shown(Optional<Issued> found) {
        found.ifPresent(issued -> disclosures.shown(look(issued)));
        return found;
    }

    private static AuditEntry look(Issued issued) {
        return AuditEntry.of(AuditAction.CERTIFICATE_FOUND)
                .about(issued.subjectId())
                .on("certificate " + issued.number());
    }

    private static List<Long> subjects(List<Issued> issued) {
        return issued.stream().map(Issued::subjectId).toList();
    }

    Optional<Issued> read(long certificateId) {
        return jdbc.sql(ISSUED + " WHERE c.id = :id")
                .param("id", certificateId)
                .query(MAPPER)
                .optional();
    }
}
