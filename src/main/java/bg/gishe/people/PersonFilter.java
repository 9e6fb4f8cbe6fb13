package bg.gishe.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The narrowing of a search by birth, sex, status and place, as SQL: conditions on the record {@code p} that bears the name {@code n}. */
final class PersonFilter {

    /** Day of birth and sex are those of the record that bears the name; they hardly differ, and an index answers. */
    static final String JOIN = "JOIN person p ON p.id = n.person_id";

    private static final String SURVIVOR =
            "EXISTS (SELECT 1 FROM person s WHERE s.id = coalesce(p.merged_into, p.id) AND %s)";

    private PersonFilter() {}

    /** The conditions of the query but for the names; their values are added to those given. */
    static List<String> conditions(PersonQuery query, Map<String, @Nullable Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "p.birth_date >= :bornFrom", "bornFrom", query.bornFrom());
        add(conditions, values, "p.birth_date <= :bornUntil", "bornUntil", query.bornUntil());
        add(
                conditions,
                values,
                "p.sex = :sex",
                "sex",
                query.sex() == null ? null : query.sex().name());
        add(
                conditions,
                values,
                SURVIVOR.formatted("s.marital_status = :status"),
                "status",
                query.status() == null ? null : query.status().name());
        add(conditions, values, SURVIVOR.formatted("(s.death_date IS NULL) = :alive"), "alive", query.alive());
        add(conditions, values, """
                EXISTS (SELECT 1 FROM settlement t WHERE name_key(t.name) LIKE name_key(:settlement) || '%'
                           AND (t.ekatte = p.birth_ekatte OR t.ekatte IN (SELECT a.ekatte FROM person_address a
                                 WHERE a.person_id = coalesce(p.merged_into, p.id) AND upper_inf(a.during)
                                   AND NOT EXISTS (SELECT 1 FROM data_restricted r WHERE r.person_id = a.person_id))))
                """, "settlement", query.settlement());
        return conditions;
    }

    private static void add(
            List<String> conditions,
            Map<String, @Nullable Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
