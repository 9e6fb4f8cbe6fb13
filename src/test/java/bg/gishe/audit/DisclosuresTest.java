package bg.gishe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.accounts.Accounts;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Protects when a look is a line: once in a request, always outside of one, and on an open page again only after a while. */
@ApplicationTest
class DisclosuresTest {

    @Autowired
    Disclosures disclosures;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private long person;
    private AuditEntry look;

    @BeforeEach
    void somebodyIsLookedAt() {
        person = new Town(jdbc)
                .man("Гледан Петров Гледанов", LocalDate.of(1981, 2, 3))
                .id();
        look = AuditEntry.of(AuditAction.PERSON_VIEWED).about(person);
        signIn("m.ivanova");
    }

    @AfterEach
    void everybodyLeaves() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void outsideOfARequestEachLookIsALine() {
        disclosures.shown(look);
        disclosures.shown(look);

        assertThat(lines()).hasSize(2);
    }

    @Test
    void oneRequestWritesTheSameLookOnceAndAnotherLookBesides() {
        comeFrom("10.0.0.1");
        disclosures.shown(look);
        disclosures.shown(look);
        disclosures.shown(look.on("act 7"));

        assertThat(lines()).hasSize(2);
        comeFrom("10.0.0.1");
        disclosures.shown(look);
        assertThat(lines()).as("the next request").hasSize(3);
    }

    @Test
    void whatARollbackTookBackIsWrittenByTheNextLook() {
        comeFrom("10.0.0.1");
        transaction.executeWithoutResult(status -> {
            disclosures.shown(look);
            status.setRollbackOnly();
        });
        assertThat(lines()).isEmpty();

        disclosures.shown(look);

        assertThat(lines()).hasSize(1);
    }

    @Test
    void listWithoutAnObjectLeavesOutWhomTheRequestHasNamed() {
        comeFrom("10.0.0.1");
        AuditEntry list = AuditEntry.of(AuditAction.EXPECTED_LISTED);
        disclosures.shown(list, List.of(person, 1L));
        disclosures.shown(list, List.of(person));
        disclosures.shown(list.on("statement 1"), List.of(person));

        assertThat(lines()).containsExactly("EXPECTED_LISTED", "EXPECTED_LISTED");
    }

    @Test
    void openPageIsWrittenAgainOnlyByAnotherOrFromElsewhereOrWithOthersOrLater() {
        comeFrom("10.0.0.1");
        disclosures.shownAgain(look, List.of());
        assertThat(lines()).as("never opened").hasSize(1);
        again("10.0.0.1", List.of());
        assertThat(lines()).as("open").hasSize(1);
        again("10.0.0.2", List.of());
        assertThat(lines()).as("from elsewhere").hasSize(2);
        again("10.0.0.1", List.of(1L));
        assertThat(lines()).as("with somebody else on it").hasSize(3);
        signIn("p.georgiev");
        again("10.0.0.1", List.of());
        assertThat(lines()).as("by another").hasSize(4);
    }

    @Test
    void pageOfMoreThanTenMinutesAgoIsNotOpenAnyMore() {
        jdbc.sql("""
                        INSERT INTO audit_event (at, actor, address, action, subject_person_id)
                        VALUES (now() - interval '601 seconds', 'm.ivanova', '10.0.0.1', 'PERSON_VIEWED', :person)
                        """).param("person", person).update();

        again("10.0.0.1", List.of());

        assertThat(lines()).hasSize(2);
    }

    @Test
    void longListGoesOnInTheNextLineAndNamesEverybodyOnce() {
        List<Long> people = LongStream.concat(LongStream.rangeClosed(1, 450), LongStream.of(person, person))
                .boxed()
                .toList();
        disclosures.shown(AuditEntry.of(AuditAction.PERSON_SEARCHED).with(Map.of("by", "name")), people);

        List<String> named = jdbc.sql("SELECT details ->> 'people' FROM audit_event ORDER BY seq DESC LIMIT 3")
                .query(String.class)
                .list();
        assertThat(named).allMatch(keys -> keys.split(" ").length <= DatabaseDisclosures.MOST);
        assertThat(String.join(" ", named).split(" "))
                .hasSize(451)
                .doesNotHaveDuplicates()
                .contains("" + person);
    }

    @Test
    void listOfOneIsALookAtThem() {
        disclosures.shown(AuditEntry.of(AuditAction.PERSON_SEARCHED), List.of(person));

        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE subject_person_id = :person AND details = '{}'")
                        .param("person", person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void again(String address, List<Long> others) {
        comeFrom(address);
        disclosures.shownAgain(look, others);
    }

    private void signIn(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(accounts.loadUserByUsername(username), null));
    }

    private static void comeFrom(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    /** The actions of the lines that name the person. */
    private List<String> lines() {
        return jdbc.sql("""
                        SELECT action FROM audit_event
                         WHERE subject_person_id = :person OR string_to_array(details ->> 'people', ' ') @> ARRAY[:person::text] ORDER BY seq
                        """).param("person", person).query(String.class).list();
    }
}
