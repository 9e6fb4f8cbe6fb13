package bg.gishe.people;

import bg.gishe.platform.RecordMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The settlements of the classifier. The database keeps what a changed one was called before. */
@Repository
@Transactional
public class Settlements {

    /** What taking over a classifier did. */
    public record Changes(int added, int changed, int known) {}

    private static final RecordMapper<Settlement> MAPPER = RecordMapper.of(Settlement.class);

    private final JdbcClient jdbc;

    Settlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The settlements of a municipality, by name. */
    @Transactional(readOnly = true)
    public List<Settlement> of(String municipalityCode) {
        return jdbc.sql("""
                        SELECT ekatte, kind, name, municipality_code, municipality_name AS municipality, district_name AS district
                          FROM settlement WHERE municipality_code = :code ORDER BY name, ekatte
                        """).param("code", municipalityCode).query(MAPPER).list();
    }

    /** Whether the words name a settlement as documents do, under its present name or a former one: "гр. Стара Загора". */
    @Transactional(readOnly = true)
    public boolean isNamed(String words) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM settlement WHERE kind || ' ' || name = :words)
                            OR EXISTS (SELECT 1 FROM settlement_history WHERE kind || ' ' || name = :words)
                        """).param("words", words).query(Boolean.class).single();
    }

    /** Names of the municipalities that the register knows, by code. */
    @Transactional(readOnly = true)
    public Map<String, String> municipalities() {
        return names("municipality_code", "municipality_name");
    }

    /** Names of the districts that the register knows, by the first three letters of their municipalities' codes. */
    @Transactional(readOnly = true)
    public Map<String, String> districts() {
        return names("left(municipality_code, 3)", "district_name");
    }

    /** Adds what is new and changes what is called otherwise now; one that is no longer in the list stays. */
    public Changes take(List<Settlement> settlements) {
        int added = 0;
        int changed = 0;
        for (Settlement one : settlements) {
            added += addUnknown(one);
            changed += write("""
                    UPDATE settlement SET kind = :kind, name = :name, municipality_code = :code, municipality_name = :municipality,
                                          district_name = :district
                     WHERE ekatte = :ekatte AND (kind, name, municipality_code, municipality_name, district_name)
                           IS DISTINCT FROM (:kind::text, :name::text, :code::text, :municipality::text, :district::text)
                    """, one);
        }
        return new Changes(added, changed, settlements.size() - added - changed);
    }

    /** Adds the settlement if its code is not known yet, as another register names it; tells how many were added. */
    public int addUnknown(Settlement one) {
        return write("""
                INSERT INTO settlement (ekatte, kind, name, municipality_code, municipality_name, district_name)
                VALUES (:ekatte, :kind, :name, :code, :municipality, :district) ON CONFLICT (ekatte) DO NOTHING
                """, one);
    }

    private int write(String sql, Settlement one) {
        return jdbc.sql(sql)
                .param("ekatte", one.ekatte().value())
                .param("kind", one.kind())
                .param("name", one.name())
                .param("code", one.municipalityCode())
                .param("municipality", one.municipality())
                .param("district", one.district())
                .update();
    }

    private Map<String, String> names(String code, String name) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("SELECT DISTINCT %s AS code, %s AS name FROM settlement".formatted(code, name))
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }
}
