package bg.gishe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import bg.gishe.accounts.Accounts;
import bg.gishe.testing.ApplicationTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Protects the promise that each look at a person is written down: whatever address answers with the name or the number of somebody, to
 * whichever role, whole or in part, kindly or with an error, has written a line that names them. Walks all mappings that there are.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryLookIsWrittenDownTest {

    private static final List<String> OFFICIALS =
            List.of("m.ivanova", "d.ruseva", "v.stoeva", "s.koleva", "sekretar", "admin", "oditor");

    /** Deeds that an empty form does: a draft that other tests would meet, a search that forgets the pair of this one. */
    private static final Set<String> NOT_DONE = Set.of("POST /admin/fees/drafts", "POST /register/duplicates/search");

    /** Pages that must have shown somebody in this walk: without them it would protect nothing. */
    private static final List<String> SHOWING = List.of(
            "GET /counter/people/{id}",
            "POST /counter/people/{id}/basket",
            "POST /counter/people/{id}/issuance",
            "POST /counter/people/{id}/number",
            "GET /counter/people/{id}/documents",
            "POST /counter/search",
            "GET /counter/day",
            "GET /counter/documents/{id}",
            "GET /counter/requests/{id}",
            "GET /counter/awaiting",
            "GET /counter/awaiting/{basket}",
            "POST /counter/awaiting/{basket}/cancellation",
            "GET /counter/awaiting/{basket}/order.pdf",
            "GET /counter/baskets/{id}/receipt.pdf",
            "GET /counter/baskets/{id}/papers.pdf",
            "GET /counter/certificates/{id}/document.pdf",
            "GET /counter/certificates/{id}/annulment",
            "POST /counter/certificates/{id}/annulment",
            "GET /acts",
            "GET /acts/{id}",
            "POST /acts/{id}/notes",
            "POST /acts/{id}/restriction",
            "GET /acts/{id}/documents/{document}",
            "POST /acts/new/birth",
            "POST /acts/new/birth/mother",
            "POST /acts/new/birth/father",
            "POST /acts/new/marriage",
            "POST /acts/new/death",
            "GET /register/duplicates",
            "POST /register/duplicates/comparison",
            "POST /register/restrictions",
            "POST /audit/person",
            "GET /register/duplicates/{first}/{second}",
            "POST /register/duplicates/{first}/{second}/numbers",
            "POST /register/duplicates/{first}/{second}/merge",
            "GET /register/restrictions/{person}",
            "POST /register/restrictions/{person}",
            "GET /till/payments/{id}/receipt.pdf",
            "GET /till/bank",
            "GET /till/bank/expected/{id}/order.pdf",
            "GET /admin/import/runs/{id}",
            "GET /admin/import/runs/{id}/columns",
            "GET /admin/import/runs/{id}/faults.csv",
            "GET /audit",
            "GET /audit/events/{seq}/people");

    /** Where a person's key stands in an address that an answer leads to. */
    private static final Pattern LED_TO = Pattern.compile(
            "(?:person=|/counter/people/|/register/restrictions/|/register/duplicates/)(\\d+)(?:/(\\d+))?");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Accounts accounts;

    @Autowired
    WebInvocationPrivilegeEvaluator privileges;

    @Autowired
    LookedAt town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    private LookedAt.Prepared looked;
    private Addresses addresses;
    private MockMvc mvc;
    private long begin;
    private int requests;
    private final Set<String> shown = new TreeSet<>();
    private final Set<String> silent = new TreeSet<>();
    private final Set<String> twice = new TreeSet<>();
    private final Set<String> broken = new TreeSet<>();

    @BeforeAll
    void walkEverywhere() throws IOException {
        looked = town.prepare(port);
        begin = jdbc.sql("SELECT max(seq) FROM audit_event").query(Long.class).single();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Map<String, UserDetails> officials =
                OFFICIALS.stream().collect(Collectors.toMap(name -> name, name -> accounts.loadUserByUsername(name)));
        addresses = new Addresses(mappings, looked.ids());
        // Sorted, the looks come before the deeds.
        for (Addresses.Address address : addresses.all()) {
            if (!NOT_DONE.contains(address.name())) {
                for (String official : OFFICIALS) {
                    walk(officials.get(official), address);
                }
            }
        }
        // Their own passwords were asked for, and none was given.
        jdbc.sql("UPDATE user_account SET failed_attempts = 0 WHERE username IN (:officials)")
                .param("officials", OFFICIALS)
                .update();
    }

    @Test
    void whateverShowsAPersonWritesALineThatNamesThem() {
        assertThat(silent).as("%d requests: shown without a line", requests).isEmpty();
        assertThat(shown).as("showed somebody").containsAll(SHOWING);
    }

    @Test
    void oneRequestWritesOneLineAboutOneLook() {
        assertThat(twice).isEmpty();
    }

    @Test
    void everyAddressIsWalkedAndAnswers() {
        assertThat(addresses.unknown())
                .as("say in LookedAt what these variables stand for")
                .isEmpty();
        assertThat(addresses.all()).hasSizeGreaterThan(150);
        assertThat(broken).isEmpty();
    }

    @Test
    void noLineSaysAPersonalNumber() {
        assertThat(jdbc.sql("""
                        SELECT e.action || ' ' || e.seq
                          FROM audit_event e, regexp_matches(concat_ws(' ', e.object, e.reason, e.details - 'people'), '[0-9]{10}', 'g') AS said
                          JOIN person p ON p.egn = said[1]::bpchar
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void everyLineIsToldInWords() {
        List<String> codes = jdbc.sql("""
                        SELECT 'action.' || action FROM audit_event
                        UNION SELECT 'detail.' || key FROM audit_event, jsonb_object_keys(details - 'people') AS key
                        UNION SELECT 'object.' || replace(substring(object FROM '^[a-z -]*[a-z]'), ' ', '-') FROM audit_event
                               WHERE object ~ '^[a-z]'
                        """).query(String.class).list();
        assertThat(codes).allSatisfy(code -> assertThat(isWord(code)).as(code).isTrue());
    }

    /** Of an object the kind is a word: "shift of m.ivanova" is a shift of somebody. */
    private boolean isWord(String code) {
        String known = messages.getMessage("audit." + code, null, "", Locale.of("bg"));
        return known != null && !known.isEmpty()
                || code.startsWith("object.")
                        && code.lastIndexOf('-') > 0
                        && isWord(code.substring(0, code.lastIndexOf('-')));
    }

    private void walk(UserDetails official, Addresses.Address address) throws IOException {
        Authentication signedIn =
                new TestingAuthenticationToken(official, null, List.copyOf(official.getAuthorities()));
        if (!privileges.isAllowed("", address.path(), address.method().name(), signedIn)) {
            return;
        }
        call(official, address, Map.of(), false);
        call(official, address, Map.of(), true);
        for (Map<String, String> form : looked.forms().getOrDefault(address.pattern(), List.of())) {
            call(official, address, form, false);
            call(official, address, form, true);
        }
    }

    private void call(UserDetails official, Addresses.Address address, Map<String, String> form, boolean partial)
            throws IOException {
        requests++;
        // Each request comes from somewhere else: nobody has had the page open from there.
        String from = "10.%d.%d.%d".formatted(requests >> 16, requests >> 8 & 255, requests & 255);
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(address.method(), address.path())
                .with(user(official))
                .with(one -> {
                    one.setRemoteAddr(from);
                    return one;
                });
        form.forEach(request::param);
        if (address.method() == HttpMethod.POST) {
            request.with(csrf());
        }
        if (partial) {
            request.header("HX-Request", "true");
        }
        MockHttpServletResponse response;
        try {
            response = mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            broken.add(address.name() + ": " + NestedExceptionUtils.getMostSpecificCause(e));
            return;
        }
        Set<Long> seen = peopleIn(response);
        seen.addAll(ledTo(response, address.path()));
        if (!seen.isEmpty()) {
            shown.add(address.name());
            List<Line> lines = lines(official.getUsername(), from);
            if (Set.copyOf(lines).size() < lines.size()) {
                twice.add(address.name());
            }
            seen.stream()
                    .filter(person -> lines.stream().noneMatch(line -> line.names(person)))
                    .forEach(person -> silent.add("%s %s %s %s: %s"
                            .formatted(
                                    official.getUsername(),
                                    address.name(),
                                    form.keySet(),
                                    response.getStatus(),
                                    Objects.requireNonNull(looked.people().get(person))
                                            .given())));
        }
    }

    /** Whose given name or number stands in the answer. */
    private Set<Long> peopleIn(MockHttpServletResponse response) throws IOException {
        String text = Answers.text(response).toLowerCase(Locale.ROOT);
        return looked.people().entrySet().stream()
                .filter(one -> text.contains(one.getValue().given().toLowerCase(Locale.ROOT))
                        || text.contains(String.valueOf(one.getValue().egn())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** To whom the answer leads on, of those whom the address does not name itself: it tells that there is somebody with the number that was typed. */
    private Set<Long> ledTo(MockHttpServletResponse response, String asked) {
        return LED_TO.matcher(Objects.requireNonNullElse(response.getRedirectedUrl(), ""))
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(Objects::nonNull)
                .filter(key -> !List.of(asked.split("/")).contains(key))
                .map(Long::valueOf)
                .filter(looked.people()::containsKey)
                .collect(Collectors.toSet());
    }

    /** A line as far as it must not be written twice for one request. */
    private record Line(String action, String object, String reason, String people) {

        boolean names(long person) {
            return Stream.of(people.split(" ")).anyMatch(("" + person)::equals);
        }
    }

    /** The lines that the official has left by the request from there. */
    private List<Line> lines(String official, String from) {
        return jdbc.sql("""
                        SELECT action, coalesce(object, '') AS object, coalesce(reason, '') AS reason,
                               concat_ws(' ', subject_person_id, details ->> 'people') AS people
                          FROM audit_event WHERE seq > :begin AND actor = :official AND address = :from
                        """)
                .param("begin", begin)
                .param("from", from)
                .param("official", official)
                .query(Line.class)
                .list();
    }
}
