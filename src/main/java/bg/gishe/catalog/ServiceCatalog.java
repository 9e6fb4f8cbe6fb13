package bg.gishe.catalog;

import bg.gishe.platform.DayCache;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The administrative services with their definitions in time. */
@Repository
@Transactional(readOnly = true)
public class ServiceCatalog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DayCache<List<AdministrativeService>> kept = new DayCache<>();

    ServiceCatalog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All services defined on the day, in the order of the catalogue. */
    public List<AdministrativeService> inForce(LocalDate day) {
        return jdbc.sql("""
                        SELECT d.*, s.position,
                               (SELECT json_object_agg(t.speed, t.hours) FROM service_term t WHERE t.definition_id = d.id) AS terms
                          FROM administrative_service s
                          JOIN service_definition d ON d.service_code = s.code AND d.during @> :day::date
                         ORDER BY s.position
                        """).param("day", day).query(this::service).list();
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

    AdministrativeService service(ResultSet row, int index) throws SQLException {
        return new AdministrativeService(
                row.getLong("id"),
                new ServiceCode(row.getString("service_code")),
                row.getInt("position"),
                row.getString("registry_code"),
                row.getString("name"),
                Nature.valueOf(row.getString("nature")),
                FactSource.valueOf(row.getString("source")),
                texts(row.getArray("conditions")).map(Condition::valueOf).toList(),
                document(row),
                row.getInt("template_version"),
                new ApplicationRules(
                        relations(row.getArray("who_may_ask")),
                        channels(row.getArray("channels")),
                        texts(row.getArray("documents")).toList()),
                terms(row.getString("terms")));
    }

    private static DocumentText document(ResultSet row) throws SQLException {
        return new DocumentText(
                row.getString("title"),
                texts(row.getArray("grounds")).toList(),
                row.getString("validity"),
                row.getString("template"),
                form(row.getString("standard_form")));
    }

    private static @Nullable StandardForm form(@Nullable String name) {
        return name == null ? null : StandardForm.valueOf(name);
    }

    private Map<Speed, Duration> terms(String hours) {
        Map<Speed, Duration> terms = new EnumMap<>(Speed.class);
        json.readValue(hours, new TypeReference<Map<Speed, Integer>>() {})
                .forEach((speed, term) -> terms.put(speed, Duration.ofHours(term)));
        return terms;
    }

    private static Set<ApplicantRelation> relations(Array array) throws SQLException {
        Set<ApplicantRelation> relations = EnumSet.noneOf(ApplicantRelation.class);
        texts(array).map(ApplicantRelation::valueOf).forEach(relations::add);
        return relations;
    }

    private static Set<Channel> channels(Array array) throws SQLException {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        texts(array).map(Channel::valueOf).forEach(channels::add);
        return channels;
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray()).map(Function.identity());
    }
}
