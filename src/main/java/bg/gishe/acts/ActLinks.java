package bg.gishe.acts;

import bg.gishe.people.MergeObstacle;
import bg.gishe.people.PersonLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people of the acts go with their record when two records of one person are merged; the words of the acts stay. */
@Configuration(proxyBeanMethods = false)
class ActLinks {

    private static final String BOTH = """
            SELECT 1 FROM act_party a JOIN act_party b ON a.role = b.role AND a.role = '%s'
             WHERE a.person_id = :survivor AND b.person_id = :merged AND NOT (a.annulled OR b.annulled OR a.superseded OR b.superseded)
            """;

    @Bean
    PersonLink notesOfPeople() {
        return PersonLink.of("notes", "note_party", "person_id", "concat_ws(' ', t.note_id, t.role)");
    }

    @Bean
    PersonLink actsOfPeople() {
        return PersonLink.of("acts", "act_party", "person_id", "concat_ws(' ', t.act_id, t.role)")
                .unless(MergeObstacle.BOTH_BORN, BOTH.formatted("CHILD"))
                .unless(MergeObstacle.BOTH_DIED, BOTH.formatted("DECEASED"))
                .unless(MergeObstacle.IN_ONE_ACT, """
                        SELECT 1 FROM act_party a JOIN act_party b USING (act_id)
                         WHERE a.person_id = :survivor AND b.person_id = :merged
                        """)
                .shown("""
                        SELECT 'acts.act.kind.' || a.kind AS message, '№ ' || to_char(a.number, 'FM0000') || ' / '
                               || to_char(a.made_on, 'DD.MM.YYYY') || ', ' || settlement_on(a.ekatte, a.made_on) AS text
                          FROM act_party t JOIN act a ON a.id = t.act_id
                         WHERE t.person_id = :id ORDER BY a.event_date, a.id
                        """);
    }
}
