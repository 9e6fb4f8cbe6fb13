package bg.gishe.catalog;

import bg.gishe.platform.DayCache;
import bg.gishe.platform.RecordMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The administrative services with their definitions in time. */
@Repository
@Transactional(readOnly = true)
public class ServiceCatalog {

    /** The columns of a service, of a definition d and its service s; for a row that holds it among others, each with its prefix. */
    static final String SERVICE = """
            d.id AS %1$sdefinition_id, d.service_code AS %1$scode, s.position AS %1$sposition, d.registry_code AS %1$sregistry_code, d.name AS %1$sname,
            d.nature AS %1$snature, d.source AS %1$ssource, d.conditions AS %1$sconditions, d.title AS %1$sdocument_title,
            d.grounds AS %1$sdocument_grounds, d.validity_months AS %1$sdocument_validity_months,
            d.validity_ground AS %1$sdocument_validity_ground, d.validity_confirmed AS %1$sdocument_validity_confirmed, d.template AS %1$sdocument_template,
            d.standard_form AS %1$sdocument_standard_form, coalesce(d.template_version, 0) AS %1$stemplate_version,
            d.who_may_ask AS %1$sapplication_who_may_ask, d.channels AS %1$sapplication_channels,
            d.documents AS %1$sapplication_documents,
            (SELECT json_object_agg(t.speed, 'PT' || t.hours || 'H') FROM service_term t WHERE t.definition_id = d.id) AS %1$sterms
            """;

    private static final RecordMapper<AdministrativeService> MAPPER = RecordMapper.of(AdministrativeService.class);

    private final JdbcClient jdbc;
    private final DayCache<List<AdministrativeService>> kept = new DayCache<>();

    ServiceCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All services defined on the day, in the order of the catalogue. */
    public List<AdministrativeService> inForce(LocalDate day) {
        return jdbc.sql("SELECT " + SERVICE.formatted("") + """
                          FROM administrative_service s
                          JOIN service_definition d ON d.service_code = s.code AND d.during @> :day::date
                         ORDER BY s.position
                        """)
                .param("day", day)
                .query(MAPPER)
                .list();
    }

    /** The same without a query, as long as the version of the reference tables has not moved. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<AdministrativeService> inForce(LocalDate day, long referenceVersion) {
        return kept.get(day, referenceVersion, this::inForce);
    }

    /** The version that moves with each change of catalogue and tariff. */
    public long referenceVersion() {
        return jdbc.sql("SELECT version FROM reference_version")
                .query(Long.class)
                .single();
    }

    /** The service with this code as defined on the day. */
    public Optional<AdministrativeService> inForce(ServiceCode code, LocalDate day) {
        return inForce(day).stream()
                .filter(service -> service.code().equals(code))
                .findFirst();
    }
}
