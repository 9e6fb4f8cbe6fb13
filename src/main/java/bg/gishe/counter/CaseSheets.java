package bg.gishe.counter;

import bg.gishe.people.PersonalNumber;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows a request as it stands, whether it has a document or not: who asked, what was told of the fee, and how it moved. Every look is written down. */
@Repository
@Transactional
public class CaseSheets {

    /** Who asked; the number masked. */
    public record Asker(
            String relation,
            String name,
            @Nullable String maskedNumber,
            @Nullable String documentKind,
            @Nullable String documentNumber,
            @Nullable String authorityNumber,
            @Nullable LocalDate authorityDate,
            @Nullable LocalDate authorityValidUntil,
            @Nullable String authorityNotary) {}

    /** A line of the fee as it was told. */
    public record FeeRow(
            String kind,
            String name,
            BigDecimal percent,
            int copies,
            BigDecimal amount,
            String currency,
            String basis) {

        /** The amount with its currency. */
        public Money money() {
            return Money.of(CurrencyUnit.of(currency), amount);
        }
    }

    /** One move, by a person or by the system. */
    public record Step(
            Instant at,
            @Nullable String from,
            String to,
            String by,
            @Nullable String reason) {}

    /** A document of the request. */
    public record Paper(long certificateId, String number, String state) {}

    /**
     * The request.
     *
     * @param subject the present names of whom it is about; null when it is hidden, since they may tell what it hides
     * @param awaited whether its fee is expected by bank
     * @param hidden whether it is about an act of restricted access
     */
    public record Sheet(
            long id,
            String number,
            String service,
            long subjectId,
            @Nullable String subject,
            String state,
            String channel,
            String speed,
            int copies,
            @Nullable String purpose,
            @Nullable String formLanguage,
            Instant registeredAt,
            @Nullable Instant dueAt,
            String clerk,
            @Nullable UUID basketId,
            boolean awaited,
            boolean hidden,
            Money fee,
            List<FeeRow> feeLines,
            Asker applicant,
            List<Step> steps,
            List<Paper> papers) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Disclosures disclosures;

    CaseSheets(JdbcClient jdbc, JsonMapper json, Disclosures disclosures) {
        this.jdbc = jdbc;
        this.json = json;
        this.disclosures = disclosures;
    }

    /** The request with this key. */
    public Optional<Sheet> find(long id) {
        Optional<Sheet> found = read(id);
        found.ifPresent(sheet -> disclosures.shown(
                AuditEntry.of(AuditAction.REQUEST_VIEWED)
                        .about(sheet.subjectId())
                        .on("request " + sheet.number()),
                sheet.hidden() ? List.of() : applicant(id)));
        return found;
    }

    /** Who asked, where they are in the population register. */
    private List<Long> applicant(long id) {
        return jdbc.sql(
                        "SELECT applicant_person_id FROM service_request WHERE id = :id AND applicant_person_id IS NOT NULL")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private Optional<Sheet> read(long id) {
        return jdbc.sql("""
                        SELECT r.*, %s AS number, d.name AS service, n.full_name AS subject, request_is_closed(r.id) AS hidden,
                               EXISTS (SELECT 1 FROM expected_payment e WHERE e.basket_id = r.basket_id) AS awaited
                          FROM service_request r
                          JOIN service_definition d ON d.id = r.definition_id
                          JOIN person_name n ON n.person_id = r.subject_id AND upper_inf(n.during)
                         WHERE r.id = :id
                        """.formatted(PastRequests.NUMBER))
                .param("id", id)
                .query(this::sheet)
                .optional();
    }

    private Sheet sheet(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new Sheet(
                id,
                row.getString("number"),
                row.getString("service"),
                row.getLong("subject_id"),
                row.getBoolean("hidden") ? null : row.getString("subject"),
                row.getString("state"),
                row.getString("channel"),
                row.getString("speed"),
                row.getInt("copies"),
                row.getString("purpose"),
                row.getString("form_language"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                row.getString("clerk_name"),
                row.getObject("basket_id", UUID.class),
                row.getBoolean("awaited"),
                row.getBoolean("hidden"),
                Money.of(CurrencyUnit.of(row.getString("fee_currency")), row.getBigDecimal("fee_amount")),
                json.readValue(row.getString("fee_lines"), new TypeReference<List<FeeRow>>() {}),
                asker(row),
                steps(id),
                papers(id));
    }

    private static Asker asker(ResultSet row) throws SQLException {
        String number = row.getString("applicant_number");
        return new Asker(
                row.getString("relation"),
                row.getString("applicant_name"),
                number == null ? null : new PersonalNumber.Disputed(number).masked(),
                row.getString("identity_document_kind"),
                row.getString("identity_document_number"),
                row.getString("authority_number"),
                row.getObject("authority_date", LocalDate.class),
                row.getObject("authority_valid_until", LocalDate.class),
                row.getString("authority_notary"));
    }

    /** Index request_transition_request_idx. */
    private List<Step> steps(long id) {
        return jdbc.sql("""
                        SELECT t.at, t.from_state, t.to_state, coalesce(u.full_name, t.actor) AS by, t.reason
                          FROM request_transition t LEFT JOIN user_account u ON u.username = t.actor
                         WHERE t.request_id = :id ORDER BY t.at, t.id
                        """)
                .param("id", id)
                .query((row, index) -> new Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("by"),
                        row.getString("reason")))
                .list();
    }

    private List<Paper> papers(long id) {
        return jdbc.sql("""
                        SELECT id AS certificate_id, snapshot ->> 'certificateNumber' AS number, state FROM certificate
                         WHERE request_id = :id ORDER BY id
                        """).param("id", id).query(Paper.class).list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
