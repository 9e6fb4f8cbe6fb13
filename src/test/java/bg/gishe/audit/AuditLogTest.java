package bg.gishe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.accounts.Accounts;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.AuditTrail;
import bg.gishe.platform.Disclosures;
import bg.gishe.platform.Role;
import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Town;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** Protects who may read the trail, what its filters find, and that the page after the last begins where it ended. */
@ApplicationTest
class AuditLogTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditTrail trail;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Accounts accounts;

    @Autowired
    WebInvocationPrivilegeEvaluator privileges;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private long person;

    @BeforeEach
    void somebody() {
        person = new Town(jdbc)
                .woman("Дневничка Петрова Одитова", LocalDate.of(1982, 3, 4))
                .id();
    }

    @Test
    void onlyTheAuditorReadsTheTrail() {
        for (String address :
                List.of("GET /audit", "GET /audit/events/1/people", "POST /audit/person", "POST /audit/verification")) {
            assertThat(Stream.of(Role.values()).filter(role -> mayCall(role, address)))
                    .as(address)
                    .containsExactly(Role.AUDITOR);
        }
    }

    private boolean mayCall(Role role, String address) {
        String[] call = address.split(" ");
        return privileges.isAllowed(
                "",
                call[1],
                call[0],
                new TestingAuthenticationToken("somebody", null, List.of(new SimpleGrantedAuthority("ROLE_" + role))));
    }

    @Test
    void personIsFoundAsTheSubjectInListsAndByAMergedRecord() {
        long merged = new Town(jdbc)
                .woman("Слетичка Петрова Одитова", LocalDate.of(1982, 3, 4))
                .id();
        jdbc.sql(
                        "INSERT INTO person_merge (survivor_id, merged_id, reason, merged_by, merged_at) VALUES (:person, :merged, 'едно лице', 'admin', now())")
                .param("person", person)
                .param("merged", merged)
                .update();
        trail.record("m.ivanova", AuditEntry.of(AuditAction.PERSON_VIEWED).about(person));
        trail.record("m.ivanova", AuditEntry.of(AuditAction.PERSON_VIEWED).about(merged));
        trail.record("m.ivanova", AuditEntry.of(AuditAction.PERSON_VIEWED).about(1));
        disclosures.shown(AuditEntry.of(AuditAction.PERSON_SEARCHED), List.of(1L, merged));

        assertThat(events("", "", person))
                .extracting(AuditLog.Event::action)
                .containsExactly("PERSON_SEARCHED", "PERSON_VIEWED", "PERSON_VIEWED");
        AuditLog.Event list = events("", "", person).getLast();
        assertThat(events("", "PERSON_SEARCHED", person).getFirst().listed()).isEqualTo(2);
        assertThat(list.subjectName()).isEqualTo("Дневничка Петрова Одитова");
    }

    @Test
    void actorAndActionNarrowTheList() {
        trail.record("p.georgiev", AuditEntry.of(AuditAction.PERSON_VIEWED).about(person));
        trail.record("m.ivanova", AuditEntry.of(AuditAction.EGN_UNMASKED).about(person));

        assertThat(events("p.georgiev", "", person))
                .extracting(AuditLog.Event::action)
                .containsExactly("PERSON_VIEWED");
        assertThat(events("", "EGN_UNMASKED", person))
                .extracting(AuditLog.Event::actorName)
                .containsExactly("Мария Иванова");
        assertThat(events("p.georgiev", "EGN_UNMASKED", person)).isEmpty();
    }

    @Test
    void periodHoldsItsFirstAndItsLastDayByTheClockOfTheOffice() {
        for (String at :
                List.of("2019-03-09 23:59:59", "2019-03-10 00:00:00", "2019-03-11 23:59:59", "2019-03-12 00:00:00")) {
            jdbc.sql(
                            "INSERT INTO audit_event (at, actor, action, object) VALUES (:at::timestamp AT TIME ZONE 'Europe/Sofia', 'm.ivanova', 'SIGN_IN', :at)")
                    .param("at", at)
                    .update();
        }
        AuditLog.Filter march =
                new AuditLog.Filter(LocalDate.of(2019, 3, 10), LocalDate.of(2019, 3, 11), "", "", null, null);

        assertThat(log.page(march, 10).events())
                .extracting(AuditLog.Event::object)
                .containsExactly("2019-03-11 23:59:59", "2019-03-10 00:00:00");
        assertThat(log.page(new AuditLog.Filter(march.until(), march.from(), "", "", null, null), 10)
                        .events())
                .isEmpty();
    }

    @Test
    void eachPageGoesOnWhereTheOneBeforeEnded() {
        for (int i = 0; i < 5; i++) {
            trail.record(
                    "m.ivanova",
                    AuditEntry.of(AuditAction.PERSON_VIEWED).about(person).on("act " + i));
        }
        // What is looked at is written too, yet later than the first page.
        AuditLog.Page first = log.page(filter("m.ivanova", "", person, null), 2);
        AuditLog.Page second = log.page(filter("m.ivanova", "", person, first.older()), 2);
        AuditLog.Page third = log.page(filter("m.ivanova", "", person, second.older()), 2);

        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.events().stream())
                        .map(AuditLog.Event::object))
                .containsExactly("act 4", "act 3", "act 2", "act 1", "act 0");
        assertThat(third.older()).isNull();
    }

    @Test
    void whomAListShowedIsToldAndThatItWasTold() {
        disclosures.shown(AuditEntry.of(AuditAction.PERSON_SEARCHED), List.of(1L, person));
        long list = events("", "PERSON_SEARCHED", person).getFirst().seq();

        assertThat(log.people(list).orElseThrow())
                .extracting(AuditLog.Named::id)
                .containsExactlyInAnyOrder(1L, person);
        assertThat(events("", "AUDIT_VIEWED", person))
                .extracting(AuditLog.Event::object)
                .contains("event " + list);
        assertThat(log.people(Long.MAX_VALUE)).isEmpty();
    }

    private List<AuditLog.Event> events(String actor, String action, long about) {
        return log.page(filter(actor, action, about, null), 50).events().stream()
                .filter(event ->
                        action.equals("AUDIT_VIEWED") || !event.action().equals("AUDIT_VIEWED"))
                .toList();
    }

    private AuditLog.Filter filter(String actor, String action, long about, @Nullable Long before) {
        LocalDate today = LocalDate.now(clock);
        return new AuditLog.Filter(today, today, actor, action, about, before);
    }
}
