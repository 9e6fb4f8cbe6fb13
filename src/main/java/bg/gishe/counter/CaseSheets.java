package bg.gishe.counter;

import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.RecordMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shows a request as it stands, whether it has a document or not: who asked, what was told of the fee, and how it moved. Every look is written down. */
@Repository
@Transactional
public class CaseSheets {

    /** A line of the fee as it was told. */
    public record FeeRow(
            String kind,
            String name,
            BigDecimal percent,
            int copies,
            BigDecimal amount,
            String currency,
            String basis) {

        /** Whether it is the fee itself and not a reduction of it. */
        public boolean isFee() {
            return kind.equals("FEE");
        }

        /** The amount with its currency. */
        public Money money() {
            return Money.of(CurrencyUnit.of(currency), amount);
        }
    }

    /**
     * One move, by a person or by the system.
     *
     * @param to the state to which it moved, or what became of a document of it: CORRECTED, ANNULLED or REPLACED
     * @param corrected the parts that were corrected, separated by commas, or null
     */
    public record Step(
            Instant at,
            @Nullable String from,
            String to,
            String by,
            @Nullable String reason,
            @Nullable String corrected) {

        /** What of the request was corrected, each part by its name; nothing where it moved otherwise. */
        public List<String> parts() {
            return corrected == null ? List.of() : List.of(corrected.split(","));
        }
    }

    /** A document of the request. */
    public record IssuedDocument(long certificateId, String number, String state) {

        /** Whether the document stands in the archive and holds. */
        public boolean isReady() {
            return state.equals("READY");
        }

        /** Whether the document holds no longer. */
        public boolean isAnnulled() {
            return state.equals("ANNULLED");
        }

        /** Whether the document is numbered, and its file is still to be made. */
        public boolean isInTheMaking() {
            return state.equals("ISSUING");
        }
    }

    /**
     * The request.
     *
     * @param awaited whether its fee is expected by bank
     * @param restricted whether it is about an act of restricted access
     */
    public record Sheet(
            long id,
            Registration registration,
            String state,
            Subject subject,
            Asked asked,
            RequestAsker applicant,
            Fee fee,
            @Nullable UUID basketId,
            boolean awaited,
            boolean restricted,
            List<Step> steps,
            List<IssuedDocument> documents) {}

    /** How the request was taken in; due is null where it was served at once. */
    public record Registration(
            String number,
            Instant at,
            String channel,
            String clerk,
            @Nullable Instant dueAt) {}

    /** What was asked for; the language is that of the standard form beside the document. */
    public record Asked(
            String service,
            String speed,
            int copies,
            @Nullable String purpose,
            @Nullable String formLanguage) {}

    /** The fee as it was told, and its lines. */
    public record Fee(Money amount, List<FeeRow> lines) {}

    /** The row of the request itself. */
    private record Found(
            long id,
            Registration registration,
            String state,
            Subject subject,
            Asked asked,
            RequestAsker applicant,
            Fee fee,
            @Nullable UUID basketId,
            boolean awaited,
            boolean restricted) {

        Sheet with(List<Step> steps, List<IssuedDocument> documents) {
            return new Sheet(
                    id,
                    registration,
                    state,
                    subject,
                    asked,
                    applicant,
                    fee,
                    basketId,
                    awaited,
                    restricted,
                    steps,
                    documents);
        }
    }

    private static final RecordMapper<Found> FOUND =
            RecordMapper.of(Found.class).with(RequestAsker.class, (row, column) -> RequestAsker.read(row));
    private static final RecordMapper<Step> STEP = RecordMapper.of(Step.class);
    private static final RecordMapper<IssuedDocument> DOCUMENT = RecordMapper.of(IssuedDocument.class);

    private final JdbcClient jdbc;
    private final Disclosures disclosures;

    CaseSheets(JdbcClient jdbc, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
    }

    /** The request with this key. */
    public Optional<Sheet> find(long id) {
        Optional<Sheet> found = read(id);
        found.ifPresent(sheet -> disclosures.shown(
                AuditEntry.of(AuditAction.REQUEST_VIEWED)
                        .about(sheet.subject().id())
                        .on("request " + sheet.registration().number()),
                sheet.restricted() ? List.of() : applicant(id)));
        return found;
    }

    /** Who asked and who stood behind them, where they are in the population register. */
    private List<Long> applicant(long id) {
        return jdbc.sql("""
                        SELECT applicant_person_id FROM request_asker WHERE id = :id AND applicant_person_id IS NOT NULL
                        UNION
                        SELECT coalesce(p.merged_into, p.id) FROM request_asker a JOIN person_identity p ON p.egn = a.backing_number::bpchar
                         WHERE a.id = :id AND a.backing_date IS NULL
                        UNION
                        SELECT coalesce(p.merged_into, p.id) FROM request_asker a JOIN person_identity p ON p.lnch = a.backing_number::bpchar
                         WHERE a.id = :id AND a.backing_date IS NULL
                        """).param("id", id).query(Long.class).list();
    }

    private Optional<Sheet> read(long id) {
        return jdbc.sql("""
                        SELECT a.*, r.id, r.state, registration_number_text(r.registration_year, r.registration_number) AS registration_number,
                               r.registered_at AS registration_at, r.channel AS registration_channel, r.clerk_name AS registration_clerk,
                               r.due_at AS registration_due_at, r.subject_id,
                               CASE WHEN NOT request_is_restricted(r.id) THEN n.full_name END AS subject_names,
                               d.name AS asked_service, r.speed AS asked_speed, r.copies AS asked_copies, r.purpose AS asked_purpose,
                               r.form_language AS asked_form_language, r.fee_amount, r.fee_currency, r.fee_lines, r.basket_id,
                               request_is_restricted(r.id) AS restricted,
                               EXISTS (SELECT 1 FROM payment_expected e WHERE e.basket_id = r.basket_id) AS awaited
                          FROM request_line r
                          JOIN request_asker a ON a.id = r.id
                          JOIN service_defined d ON d.id = r.definition_id
                          JOIN person_now n ON n.person_id = r.subject_id
                         WHERE r.id = :id
                        """).param("id", id).query(FOUND).optional().map(found -> found.with(steps(id), documents(id)));
    }

    /** With what became of its documents; indices request_transition_request_idx, request_correction_request_idx and that of the documents of a request. */
    private List<Step> steps(long id) {
        return jdbc.sql("""
                        SELECT t.at, t.from_state AS "from", t.to_state AS "to", coalesce(u.full_name, t.actor) AS by, t.reason, t.corrected
                          FROM (SELECT at, 1 AS rank, id, from_state, to_state, actor, reason, NULL AS corrected
                                  FROM request_step WHERE request_id = :id
                                UNION ALL
                                SELECT annulled_at, 2, id, NULL, 'ANNULLED', annulled_by, full_number || ' – ' || annulled_reason, NULL
                                  FROM document_issued WHERE request_id = :id AND annulled_at IS NOT NULL
                                UNION ALL
                                SELECT at, 3, id, NULL, 'CORRECTED', actor, NULL, parts FROM request_corrected WHERE request_id = :id
                                UNION ALL
                                SELECT o.annulled_at, 4, c.id, NULL, 'REPLACED', o.annulled_by, c.full_number, NULL
                                  FROM document_issued c JOIN document_issued o ON o.id = c.replaces_id WHERE c.request_id = :id) AS t
                          LEFT JOIN account_named u ON u.username = t.actor
                         ORDER BY t.at, t.rank, t.id
                        """).param("id", id).query(STEP).list();
    }

    private List<IssuedDocument> documents(long id) {
        return jdbc.sql("""
                        SELECT id AS certificate_id, full_number AS number, state FROM document_issued
                         WHERE request_id = :id ORDER BY id
                        """).param("id", id).query(DOCUMENT).list();
    }
}
