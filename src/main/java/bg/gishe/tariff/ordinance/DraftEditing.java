package bg.gishe.tariff.ordinance;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import bg.gishe.tariff.FeeExemption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes in drafts. Each change names what its writer has seen of the part that it changes: two people may work on one draft,
 * but nobody writes over what another has changed meanwhile.
 *
 * <p>Every change answers with the draft as it was seen, and is refused when that part, or the draft itself, is no longer so.
 */
@Service
@Transactional
public class DraftEditing {

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final OrdinanceTexts texts;
    private final DraftRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    DraftEditing(JdbcClient jdbc, Drafts drafts, OrdinanceTexts texts, DraftRows rows, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.texts = texts;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft, with what is in force today or with nothing. */
    public long begin(String name, boolean fromInForce, Actor author) {
        long id = jdbc.sql("""
                        INSERT INTO ordinance_draft (name, author, author_name, editors)
                        VALUES (:name, :author, :authorName, ARRAY[:author]) RETURNING id
                        """)
                .param("name", name)
                .param("author", author.username())
                .param("authorName", author.fullName())
                .query(Long.class)
                .single();
        if (fromInForce) {
            OrdinanceText now = texts.inForce(LocalDate.now(clock));
            rows.add(id, now.fees());
            now.reductions().forEach(reduction -> rows.add(id, reduction));
            now.exemptions().forEach(exemption -> rows.add(id, exemption));
        }
        drafts.note(id, "DRAFTED", author, null);
        audit.record(AuditEntry.of(AuditAction.ORDINANCE_DRAFTED)
                .on("ordinance-draft " + id)
                .with(Map.of("from", fromInForce ? "in-force" : "empty")));
        return id;
    }

    /** Writes name, decision and day. */
    public Result<Draft> head(long id, Draft.Head head, String seen, Actor actor) {
        return open(id, actor, seen, draft -> EditMark.of(draft.head()), changed -> {
            jdbc.sql("""
                            UPDATE ordinance_draft
                               SET name = :name, decision_number = :number, decision_date = :date, valid_from = :from WHERE id = :id
                            """)
                    .param("name", head.name())
                    .param("number", head.decisionNumber())
                    .param("date", head.decisionDate())
                    .param("from", head.validFrom())
                    .param("id", id)
                    .update();
            written(id, "head");
        });
    }

    /** Writes the fees of one service; those not given fall away. */
    public Result<Draft> fees(long id, ServiceCode service, List<OrdinanceText.Fee> fees, String seen, Actor actor) {
        return open(id, actor, seen, draft -> EditMark.of(texts.ofDraft(id).of(service)), changed -> {
            rows.remove(id, service);
            rows.add(id, fees);
            written(id, service.value());
        });
    }

    /** Writes a reduction, or takes it away where it is null. */
    public Result<Draft> reduction(
            long id,
            Channel channel,
            @Nullable ServiceCode service,
            OrdinanceText.@Nullable Reduction reduction,
            String seen,
            Actor actor) {
        return open(id, actor, seen, draft -> EditMark.of(find(id, channel, service)), changed -> {
            boolean stood = rows.remove(id, channel, service);
            if (reduction != null) {
                rows.add(id, reduction);
            }
            if (stood || reduction != null) {
                written(id, channel.name() + " " + (service == null ? "ALL" : service.value()));
            }
        });
    }

    /** Writes an exemption, a new one under a code of its own. */
    public Result<Draft> exemption(long id, FeeExemption exemption, String seen, Actor actor) {
        return open(id, actor, seen, draft -> EditMark.of(exemption(id, exemption.code())), changed -> {
            rows.remove(id, exemption.code());
            FeeExemption kept = exemption.code().isEmpty() ? rows.withCode(exemption) : exemption;
            rows.add(id, kept);
            written(id, kept.code());
        });
    }

    /** Takes the exemption away. */
    public Result<Draft> removeExemption(long id, String code, String seen, Actor actor) {
        return open(id, actor, seen, draft -> EditMark.of(exemption(id, code)), changed -> {
            if (rows.remove(id, code)) {
                written(id, code);
            }
        });
    }

    private Optional<OrdinanceText.Reduction> find(long id, Channel channel, @Nullable ServiceCode service) {
        return texts.ofDraft(id).reductions().stream()
                .filter(one -> one.channel() == channel && Objects.equals(one.service(), service))
                .findFirst();
    }

    private Optional<FeeExemption> exemption(long id, String code) {
        return texts.ofDraft(id).exemptions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private Result<Draft> open(long id, Actor actor, String seen, Function<Draft, String> now, Consumer<Draft> change) {
        Optional<Draft> draft = drafts.lock(id)
                .filter(Draft::isOpen)
                .filter(one -> now.apply(one).equals(seen));
        if (draft.isEmpty()) {
            return Result.refused("tariff.ordinance.stale");
        }
        jdbc.sql("""
                        UPDATE ordinance_draft
                           SET version = version + 1,
                               editors = CASE WHEN :who = ANY (editors) THEN editors ELSE array_append(editors, :who) END
                         WHERE id = :id
                        """).param("who", actor.username()).param("id", id).update();
        change.accept(draft.get());
        return Result.done(draft.get());
    }

    private void written(long id, String part) {
        audit.record(AuditEntry.of(AuditAction.ORDINANCE_CHANGED)
                .on("ordinance-draft " + id)
                .with(Map.of("part", part)));
    }
}
