package bg.gishe.catalog;

import bg.gishe.platform.Actor;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a definition with its terms; only in the transaction that decides on it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DefinitionWriter {

    private final JdbcClient jdbc;

    DefinitionWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(
            ServiceCode code,
            ServiceDraft draft,
            @Nullable Integer templateVersion,
            LocalDate since,
            Actor by,
            Instant now) {
        StandardForm form = draft.document().standardForm();
        Validity validity = draft.document().validity();
        long id = jdbc.sql("""
                        INSERT INTO service_definition (service_code, during, registry_code, name, title, source, conditions, grounds,
                               who_may_ask, validity_months, validity_ground, validity_confirmed, template, template_version, channels, documents, nature, standard_form, drafted_by, drafted_at)
                        VALUES (:code, daterange(:since, NULL), :registry, :name, :title, :source, :conditions, :grounds, :who, :months, :ground, :confirmed,
                                :template, :version, :channels, :documents, :nature, :form, :by, :now)
                        RETURNING id
                        """)
                .param("code", code.value())
                .param("since", since)
                .param("registry", draft.registryCode())
                .param("name", draft.name())
                .param("title", draft.document().title())
                .param("source", draft.source().name())
                .param("conditions", names(draft.conditions()))
                .param("grounds", draft.document().grounds().toArray(String[]::new))
                .param("who", names(draft.application().whoMayAsk()))
                .param("months", validity == null ? null : validity.months())
                .param("ground", validity == null ? null : validity.ground())
                .param("confirmed", validity == null ? null : validity.confirmed())
                .param("template", draft.document().template())
                .param("version", templateVersion)
                .param("channels", names(draft.application().channels()))
                .param("documents", draft.application().documents().toArray(String[]::new))
                .param("nature", draft.nature().name())
                .param("form", form == null ? null : form.name())
                .param("by", by.fullName())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        draft.terms().forEach((speed, term) -> term(id, speed, term));
    }

    private void term(long definition, Speed speed, Duration term) {
        jdbc.sql("INSERT INTO service_term (definition_id, speed, hours) VALUES (:id, :speed, :hours)")
                .param("id", definition)
                .param("speed", speed.name())
                .param("hours", term.toHours())
                .update();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
