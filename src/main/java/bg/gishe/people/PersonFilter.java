package bg.gishe.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What narrows a search by names, as conditions on the surviving record {@code p} of whoever bears the name {@code n}. */
final class PersonFilter {

    static final String JOIN = "JOIN person r ON r.id = n.person_id JOIN person p ON p.id = coalesce(r.merged_into, r.id)";

    private PersonFilter() {}

    /** The conditions of the query but for the names; their values are added to those given. */
    static List<String> conditions(PersonQuery query, Map<String, @Nullable Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "p.birth_date >= :bornFrom", "bornFrom", query.bornFrom());
        add(conditions, values, "p.birth_date <= :bornUntil", "bornUntil", query.bornUntil());
        add(conditions, values, "p.sex = :sex", "sex", query.sex() == null ? null : query.sex().name());
        add(conditions, values, "p.marital_status = :status", "status", query.status() == null ? null : query.status().name());
        add(conditions, values, "(p.death_date IS NULL) = :alive", "alive", query.alive());
        add(conditions, values, """
                EXISTS (SELECT 1 FROM settlement s WHERE name_key(s.name) LIKE name_key(:settlement) || '%'
                           AND (s.ekatte = p.birth_ekatte OR s.ekatte IN (SELECT a.ekatte FROM person_address a
                                                                           WHERE a.person_id = p.id AND upper_inf(a.during))))
                """, "settlement", query.settlement());
        return conditions;
    }

    private static void add(
            List<String> conditions, Map<String, @Nullable Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
