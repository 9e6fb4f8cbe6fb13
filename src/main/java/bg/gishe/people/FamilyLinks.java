package bg.gishe.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What points to a person within the population register. */
@Configuration(proxyBeanMethods = false)
class FamilyLinks {

    @Bean
    PersonLink namesOfPeople() {
        return PersonLink.of("names", "person_name", "person_id", "concat_ws(' ', t.full_name, t.during)")
                .watched();
    }

    @Bean
    PersonLink addressesOfPeople() {
        return PersonLink.of("addresses", "person_address", "person_id", "concat_ws(' ', t.kind, t.during)")
                .fitting(
                        "NOT EXISTS (SELECT 1 FROM person_address x WHERE x.person_id = :to AND x.kind = t.kind AND x.during && t.during)");
    }

    @Bean
    PersonLink parentsOfPeople() {
        return PersonLink.of("parents", "parentage", "child_id", "concat_ws(' ', t.role, t.parent_id, t.during)")
                .fitting("""
                        NOT EXISTS (SELECT 1 FROM parentage x WHERE x.child_id = :to AND x.role = t.role AND x.simple = t.simple
                                       AND x.during && t.during)
                        """)
                .unless(MergeObstacle.PARENTS_DIFFER, """
                        SELECT 1 FROM parentage a JOIN parentage b ON (a.role, a.simple) = (b.role, b.simple) AND a.during && b.during
                                                                  AND a.parent_id <> b.parent_id
                         WHERE a.child_id = :survivor AND b.child_id = :merged
                        """)
                .unless(MergeObstacle.RELATIVES, """
                        SELECT 1 FROM parentage WHERE (child_id, parent_id) IN ((:survivor, :merged), (:merged, :survivor))
                        UNION ALL SELECT 1 FROM spouse WHERE person_id = :survivor AND spouse_id = :merged
                        """)
                .shown(relative("parentage", "child_id", "parent_id", "t.role"));
    }

    @Bean
    PersonLink childrenOfPeople() {
        return PersonLink.of("children", "parentage", "parent_id", "concat_ws(' ', t.role, t.child_id, t.during)")
                .shown(relative("parentage", "parent_id", "child_id", "'CHILD'"));
    }

    @Bean
    PersonLink marriagesOfPeople() {
        return PersonLink.of("marriages", "spouse", "person_id", "concat_ws(' ', t.spouse_id, t.during, t.ended_by)")
                .fitting("NOT EXISTS (SELECT 1 FROM spouse x WHERE x.person_id = :to AND x.during && t.during)")
                .unless(MergeObstacle.BOTH_MARRIED, """
                        SELECT 1 FROM spouse a JOIN spouse b ON a.during && b.during
                         WHERE a.person_id = :survivor AND b.person_id = :merged
                        """)
                .shown(relative("spouse", "person_id", "spouse_id", """
                        CASE WHEN upper_inf(t.during) THEN CASE WHEN p.death_date IS NULL THEN 'SPOUSE' ELSE 'LATE_SPOUSE' END
                             WHEN t.ended_by = 'DEATH' AND p.death_date <= upper(t.during) THEN 'LATE_SPOUSE'
                             WHEN t.ended_by = 'DEATH' THEN 'SURVIVING_SPOUSE' ELSE 'FORMER_SPOUSE' END"""));
    }

    /** The other side of each marriage. */
    @Bean
    PersonLink spousesOfPeople() {
        return PersonLink.of("spouses", "spouse", "spouse_id", "concat_ws(' ', t.person_id, t.during, t.ended_by)")
                .fitting(
                        "NOT EXISTS (SELECT 1 FROM spouse x WHERE x.person_id = :to AND x.during && t.during AND x.spouse_id <> t.person_id)");
    }

    @Bean
    PersonLink restrictionsOfPeople() {
        return PersonLink.of(
                        "restrictions",
                        "legal_restriction",
                        "person_id",
                        "concat_ws(' ', t.id, t.during, CASE WHEN t.mistaken THEN 'mistaken' END)")
                .fitting("""
                        NOT EXISTS (SELECT 1 FROM legal_restriction x WHERE x.person_id = :to AND x.kind = t.kind AND x.during && t.during
                                       AND NOT x.mistaken AND NOT t.mistaken)""")
                .unless(MergeObstacle.RESTRICTIONS_DIFFER, """
                        SELECT 1 FROM legal_restriction a JOIN legal_restriction b ON a.kind = b.kind AND a.during && b.during AND NOT a.mistaken AND NOT b.mistaken
                         WHERE a.person_id = :survivor AND b.person_id = :merged
                           AND (a.court, a.case_number, a.during) IS DISTINCT FROM (b.court, b.case_number, b.during)
                        """)
                .shown("""
                        SELECT 'duplicates.restriction.' || t.kind AS message,
                               t.court || ', ' || t.case_number || ', ' || to_char(t.decided_on, 'DD.MM.YYYY') AS text
                          FROM legal_restriction t WHERE t.person_id = :id AND NOT t.mistaken ORDER BY t.decided_on
                        """);
    }

    @Bean
    PersonLink dataRestrictionsOfPeople() {
        return PersonLink.of(
                "data-restrictions", "data_restriction", "person_id", "concat_ws(' ', t.id, t.until, t.ended_on)");
    }

    @Bean
    PersonLink guardiansOfPeople() {
        return PersonLink.of("guardianships", "legal_restriction", "guardian_id", "t.id::text");
    }

    private static String relative(String table, String self, String other, String kind) {
        return """
                SELECT 'people.relative.' || %4$s || '.' || p.sex AS message, n.full_name || ', ' || to_char(p.birth_date, 'DD.MM.YYYY') AS text
                  FROM %1$s t JOIN person p ON p.id = t.%3$s JOIN person_name n ON n.person_id = p.id AND upper_inf(n.during)
                 WHERE t.%2$s = :id ORDER BY p.birth_date, p.id
                """.formatted(table, self, other, kind);
    }
}
