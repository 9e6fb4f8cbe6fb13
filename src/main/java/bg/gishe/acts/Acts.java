package bg.gishe.acts;

import bg.gishe.people.Ekatte;
import bg.gishe.platform.NotForDisplay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the register of civil-status acts; the address of whom an order restricts the data is never read. */
@NotForDisplay
@Repository
@Transactional(readOnly = true)
public class Acts {

    private static final String PARTY = """
        'role', p.role, 'personId', p.person_id, 'names', json_build_object('given', p.given, 'middle', p.middle, 'family', p.family),
        'egn', p.egn, 'lnch', p.lnch, 'birthDate', p.birth_date, 'birthPlace', p.birth_place, 'sex', p.sex,
        'citizenship', p.citizenship,
        'address', CASE WHEN p.person_id IN (SELECT d.person_id FROM data_restricted d) THEN NULL ELSE p.address END\
        """;

    private static final String ACT = """
            SELECT a.*, settlement_on(a.ekatte, a.made_on) AS place, s.municipality_code, s.municipality_name,
                   coalesce(settlement_on(a.event_ekatte, a.event_date), a.event_place) AS event_settlement,
                   (SELECT json_agg(json_build_object(%1$s, 'familyAfter', p.family_after, 'maritalStatus', p.marital_status))
                      FROM act_party p WHERE p.act_id = a.id) AS parties,
                   (SELECT json_agg(json_build_object('kind', n.kind, 'notedOn', n.noted_on, 'effectiveOn', n.effective_on, 'ground', n.ground,
                               'text', n.text, 'official', n.official, 'review', CASE WHEN n.needs_review THEN json_build_object('noteId', n.id, 'by', n.reviewed_by, 'on', n.reviewed_on) END, 'change', n.change, 'secret', n.secret,
                               'parties', (SELECT coalesce(json_agg(json_build_object(%1$s)), '[]')
                                             FROM note_party p WHERE p.note_id = n.id AND p.given IS NOT NULL),
                               'corrections', (SELECT coalesce(json_agg(json_build_object('role', c.role, 'field', c.field, 'was', c.was, 'becomes', c.becomes)), '[]')
                                                 FROM note_correction c WHERE c.note_id = n.id),
                               'ended', (SELECT coalesce(json_agg(p.role), '[]') FROM note_party p WHERE p.note_id = n.id AND p.given IS NULL))
                               ORDER BY n.noted_on, n.id)
                      FROM marginal_note n WHERE n.act_id = a.id) AS notes
              FROM act a
              JOIN settlement_known s ON s.ekatte = a.ekatte
            """.formatted(PARTY);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Acts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The act with this key. */
    public Optional<CivilStatusAct> find(long id) {
        return jdbc.sql(ACT + " WHERE a.id = :id")
                .param("id", id)
                .query(this::act)
                .optional();
    }

    /** The acts that name the person as a principal, the newest event first. */
    public List<CivilStatusAct> about(long personId) {
        return forStatusOf(personId).stream()
                .filter(act -> act.isAbout(personId))
                .toList();
    }

    /**
     * The acts that name the person as a principal, and those of the deaths of the person's spouses, by which the family status
     * is derived; the newest event first. A birth act in whose place another was made is none of them. Indices act_party_person_idx and act_party_dies_once.
     */
    public List<CivilStatusAct> forStatusOf(long personId) {
        return jdbc.sql(ACT + """
                         WHERE a.id IN (SELECT act_id FROM act_party
                                         WHERE person_id = :person AND role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED') AND NOT superseded
                                        UNION ALL
                                        SELECT act_id FROM act_party
                                         WHERE role = 'DECEASED'
                                           AND person_id IN (SELECT spouse_id FROM person_spouse WHERE person_id = :person))
                         ORDER BY a.event_date DESC, a.id DESC
                        """).param("person", personId).query(this::act).list();
    }

    private CivilStatusAct act(ResultSet row, int index) throws SQLException {
        return new CivilStatusAct(
                row.getLong("id"),
                ActKind.valueOf(row.getString("kind")),
                new ActNumber(row.getInt("number"), row.getObject("made_on", LocalDate.class)),
                new CivilStatusAct.Registry(
                        new Ekatte(row.getString("ekatte")),
                        row.getString("place"),
                        row.getString("municipality_code"),
                        row.getString("municipality_name")),
                row.getString("record").equals("ENTERED"),
                new CivilStatusAct.Event(
                        row.getObject("event_date", LocalDate.class),
                        row.getObject("event_time", LocalTime.class),
                        row.getString("event_settlement")),
                new CivilStatusAct.Particulars(
                        row.getString("declarant"),
                        row.getString("supporting_document"),
                        row.getString("property_regime"),
                        row.getString("official"),
                        origin(row),
                        row.getString("late_ground")),
                new CivilStatusAct.Original(
                        row.getObject("first_extract_on", LocalDate.class), row.getBoolean("original_due")),
                row.getString("restriction_reason"),
                annulment(row),
                read(row.getString("parties"), new TypeReference<List<ActParty>>() {}).stream()
                        .sorted(Comparator.comparing(ActParty::role))
                        .toList(),
                read(row.getString("notes"), new TypeReference<>() {}));
    }

    private static CivilStatusAct.@Nullable Annulment annulment(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("annulled_on", LocalDate.class);
        return day == null ? null : new CivilStatusAct.Annulment(day, row.getString("annulled_ground"));
    }

    private static @Nullable ActOrigin origin(ResultSet row) throws SQLException {
        String kind = row.getString("origin");
        return kind == null
                ? null
                : new ActOrigin(
                        ActOrigin.Kind.valueOf(kind),
                        row.getString("origin_ground"),
                        row.getString("origin_number"),
                        row.getString("origin_place"),
                        row.getObject("origin_day", LocalDate.class));
    }

    private <T> List<T> read(@Nullable String array, TypeReference<List<T>> type) {
        return array == null ? List.of() : json.readValue(array, type);
    }
}
