package bg.gishe.people.bulk;

import bg.gishe.imports.PeopleShown;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose numbers stand in a file, as the register knows them; it is asked so that the look at the file can be written down. */
@Repository
@Transactional(readOnly = true)
class NumbersShown implements PeopleShown {

    private final JdbcClient jdbc;

    NumbersShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> withNumbers(Collection<String> numbers) {
        return jdbc.sql("""
                        SELECT id FROM person WHERE egn = ANY (:numbers::bpchar[])
                         UNION
                        SELECT id FROM person WHERE lnch = ANY (:numbers::bpchar[])
                         LIMIT 1000
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Long.class)
                .list();
    }
}
