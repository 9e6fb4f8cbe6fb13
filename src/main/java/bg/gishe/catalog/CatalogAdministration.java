package bg.gishe.catalog;

import bg.gishe.platform.Actor;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Result;
import bg.gishe.platform.TransactionLock;
import bg.gishe.platform.ViolationCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to the catalogue, each answered with the service that was changed or with why it was not. Definitions are added and ended; what was in force on a past day stays as it was. */
@Service
@Transactional
public class CatalogAdministration {

    /** Why a change was not made. */
    public enum Refusal implements ViolationCode {
        /** Another administrator changed the service since the page was opened. */
        CHANGED_MEANWHILE("since"),
        DAY_IN_THE_PAST("since"),
        /** The definition of today began today; the next one can begin tomorrow. */
        CHANGED_TODAY("since"),
        /** A definition that has not begun yet waits; it has to be dropped first. */
        CHANGE_WAITS("since"),
        NOT_OFFERED("since"),
        CODE_TAKEN("code"),
        POSITION_TAKEN("position");

        private final String field;

        Refusal(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public String key() {
            return "catalog.refusal." + name();
        }
    }

    private final JdbcClient jdbc;
    private final ServiceHistory history;
    private final DocumentTemplates templates;
    private final DefinitionWriter writer;
    private final AuditTrail audit;
    private final Clock clock;

    CatalogAdministration(
            JdbcClient jdbc,
            ServiceHistory history,
            DocumentTemplates templates,
            DefinitionWriter writer,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.templates = templates;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets the service be as drafted from the day on. */
    public Result<ServiceCode> define(ServiceCode code, int version, ServiceDraft draft, LocalDate since, Actor admin) {
        if (isStale(code, version)) {
            return Result.refused(Refusal.CHANGED_MEANWHILE);
        }
        List<ServiceHistory.Definition> definitions = history.of(code);
        Optional<Refusal> refusal = refusal(definitions, since);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        end(code, since);
        writer.write(code, draft, version(draft.document().template()), since, admin, clock.instant());
        record(code, "defined", since);
        return Result.done(code);
    }

    /** Offers the service no longer from the day on. */
    public Result<ServiceCode> withdraw(ServiceCode code, int version, LocalDate day) {
        if (isStale(code, version)) {
            return Result.refused(Refusal.CHANGED_MEANWHILE);
        }
        List<ServiceHistory.Definition> definitions = history.of(code);
        if (definitions.stream().noneMatch(definition -> definition.until() == null)) {
            return Result.refused(Refusal.NOT_OFFERED);
        }
        Optional<Refusal> refusal = refusal(definitions, day);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        end(code, day);
        record(code, "withdrawn", day);
        return Result.done(code);
    }

    /** Drops the definition that has not begun yet; the one before it goes on. */
    public Result<ServiceCode> drop(ServiceCode code, int version, Actor admin) {
        if (isStale(code, version)) {
            return Result.refused(Refusal.CHANGED_MEANWHILE);
        }
        LocalDate today = LocalDate.now(clock);
        Optional<ServiceHistory.Definition> waiting = history.of(code).stream()
                .filter(definition -> definition.since().isAfter(today))
                .findFirst();
        if (waiting.isEmpty()) {
            return Result.refused(Refusal.NOT_OFFERED);
        }
        boolean dropped = jdbc.sql("SELECT drop_definition_to_come(:id, :by)")
                .param("id", waiting.get().service().definitionId())
                .param("by", admin.username())
                .query(Boolean.class)
                .single();
        if (!dropped) {
            return Result.refused(Refusal.DAY_IN_THE_PAST);
        }
        record(code, "dropped", waiting.get().since());
        return Result.done(code);
    }

    /** Adds a service of a known kind: data and a template that exists. */
    public Result<ServiceCode> add(ServiceCode code, int position, ServiceDraft draft, LocalDate since, Actor admin) {
        if (since.isBefore(LocalDate.now(clock))) {
            return Result.refused(Refusal.DAY_IN_THE_PAST);
        }
        // Additions wait for each other, so that the second learns of the first.
        TransactionLock.ADMINISTRATIVE_SERVICE.take(jdbc);
        if (exists("code = :value", code.value())) {
            return Result.refused(Refusal.CODE_TAKEN);
        }
        if (exists("position = :value", position)) {
            return Result.refused(Refusal.POSITION_TAKEN);
        }
        jdbc.sql("INSERT INTO administrative_service (code, position, listed) VALUES (:code, :position, 'ADDED')")
                .param("code", code.value())
                .param("position", position)
                .update();
        writer.write(code, draft, version(draft.document().template()), since, admin, clock.instant());
        record(code, "added", since);
        return Result.done(code);
    }

    /** Takes the service for this change; true when it has changed since the version was read. */
    private boolean isStale(ServiceCode code, int version) {
        return jdbc.sql("UPDATE administrative_service SET version = version + 1 WHERE code = :code AND"
                                + " version = :version")
                        .param("code", code.value())
                        .param("version", version)
                        .update()
                == 0;
    }

    private Optional<Refusal> refusal(List<ServiceHistory.Definition> definitions, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            return Optional.of(Refusal.DAY_IN_THE_PAST);
        }
        if (definitions.stream().anyMatch(definition -> definition.since().isAfter(today))) {
            return Optional.of(Refusal.CHANGE_WAITS);
        }
        return definitions.stream().anyMatch(definition -> definition.since().equals(day))
                ? Optional.of(Refusal.CHANGED_TODAY)
                : Optional.empty();
    }

    private void end(ServiceCode code, LocalDate day) {
        jdbc.sql("""
                        UPDATE service_definition SET during = daterange(lower(during), :day)
                         WHERE service_code = :code AND (upper_inf(during) OR upper(during) > :day)
                        """).param("day", day).param("code", code.value()).update();
    }

    private @Nullable Integer version(@Nullable String template) {
        return template == null ? null : templates.latest().get(template);
    }

    private boolean exists(String condition, Object value) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM administrative_service WHERE " + condition + ")")
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    private void record(ServiceCode code, String change, LocalDate day) {
        audit.record(AuditEntry.of(AuditAction.SERVICE_CHANGED)
                .on("service " + code)
                .with(Map.of("change", change, "day", day.toString())));
    }
}
