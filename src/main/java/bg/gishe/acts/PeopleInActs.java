package bg.gishe.acts;

import bg.gishe.people.NamesElsewhere;
import bg.gishe.people.NumbersElsewhere;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Names and numbers that acts give people, for the population register, which finds people by them. */
@Repository
class PeopleInActs implements NamesElsewhere, NumbersElsewhere {

    private final JdbcClient jdbc;

    PeopleInActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String view() {
        return "act_name_shown";
    }

    /** Those of birth acts in force; index act_party_child_egn_idx. */
    @Override
    @Transactional(readOnly = true)
    public Set<String> ofNewborns(String lowest, String highest) {
        return jdbc.sql("""
                        SELECT egn FROM act_party
                         WHERE role = 'CHILD' AND NOT superseded AND NOT annulled AND egn BETWEEN :lowest AND :highest
                        """)
                .param("lowest", lowest)
                .param("highest", highest)
                .query(String.class)
                .set();
    }
}
