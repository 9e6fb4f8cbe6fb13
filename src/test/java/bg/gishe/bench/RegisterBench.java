package bg.gishe.bench;

import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.People;
import bg.gishe.people.PersonSearch;
import bg.gishe.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Finding a person by number and by name, and their verdict board, in a town of 5,000, of 100,000 and of as many as wanted. */
@Tag("bench")
@SpringBootTest(properties = {"gishe.demo.people=5000", "server.address=127.0.0.1"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class RegisterBench {

    private static final int LOOKS = 300;
    private static final int BIG = 100_000;
    private static final int BIGGEST = Integer.getInteger("bench.people", BIG);

    @Autowired
    People people;

    @Autowired
    PersonSearch search;

    @Autowired
    VerdictBoards boards;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void peopleAreFoundInTownsOfAllSizes() {
        int[] sizes = BIGGEST > BIG ? new int[] {BIG, BIGGEST} : new int[] {BIGGEST};
        new RegisterMeasure(LOOKS, people, search, boards, jdbc).run(sizes).write("register.md");
    }
}
