package bg.gishe.audit;

import bg.gishe.accounts.Accounts;
import bg.gishe.bank.ExpectedSettlement;
import bg.gishe.bank.statements.BankStatements;
import bg.gishe.imports.bulk.Imports;
import bg.gishe.payments.Payments;
import bg.gishe.payments.Refund;
import bg.gishe.payments.RefundLine;
import bg.gishe.payments.RefundLines;
import bg.gishe.payments.Refunds;
import bg.gishe.people.bulk.PeopleSubject;
import bg.gishe.platform.Actor;
import bg.gishe.testing.Desk;
import bg.gishe.testing.Town;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People whose given names stand nowhere else in the town, and everything that pages show of them: acts, documents and requests, money in
 * every state, duplicates, restrictions, a file to import.
 */
@Component
class LookedAt {

    private static final Actor CLERK = new Actor("m.ivanova", "Мария Иванова", "младши експерт", "4", Set.of("CLERK"));
    private static final Actor ACCOUNTANT =
            new Actor("v.stoeva", "Вера Стоева", "счетоводител", "", Set.of("ACCOUNTANT"));
    private static final Actor ADMIN = new Actor("admin", "Администратор", "", "", Set.of("ADMIN"));
    private static final Pattern FAULT = Pattern.compile("class=\"error\"[^>]*>([^<]+)");
    private static final Pattern TOTAL = Pattern.compile("name=\"shownTotal\" value=\"([^\"]+)\"");

    /**
     * What the walk needs.
     *
     * @param people the people by their keys, each with an unmistakable given name
     * @param ids what the variables of addresses stand for, by the address up to the variable
     * @param forms what is typed into the forms that show people only when they are filled, by their address
     */
    record Prepared(
            Map<Long, Town.Citizen> people,
            Map<String, List<String>> ids,
            Map<String, List<Map<String, String>>> forms) {}

    private final JdbcClient jdbc;
    private final Payments payments;
    private final Refunds refunds;
    private final RefundLines lines;
    private final BankStatements statements;
    private final ExpectedSettlement settlement;
    private final Imports imports;
    private final Accounts accounts;

    LookedAt(
            JdbcClient jdbc,
            Payments payments,
            Refunds refunds,
            RefundLines lines,
            BankStatements statements,
            ExpectedSettlement settlement,
            Imports imports,
            Accounts accounts) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.refunds = refunds;
        this.lines = lines;
        this.statements = statements;
        this.settlement = settlement;
        this.imports = imports;
        this.accounts = accounts;
    }

    Prepared prepare(int port) throws IOException {
        Town town = new Town(jdbc);
        Town.Citizen mother = town.woman("Пухлинка Петрова Бъзева", LocalDate.of(1955, 2, 3));
        Town.Citizen father = town.man("Куртолин Иванов Бъзев", LocalDate.of(1953, 4, 5));
        Town.Citizen subject = town.woman("Шишаркина Петрова Бъзева", LocalDate.of(1980, 6, 7));
        Town.Citizen spouse = town.man("Гърмидол Петров Бъзев", LocalDate.of(1979, 8, 9));
        Town.Citizen child = town.man("Настойчан Петров Бъзев", LocalDate.of(2008, 10, 11));
        Town.Citizen minor = town.man("Малчуганчо Петров Бъзев", LocalDate.of(2016, 10, 11));
        Town.Citizen parent = town.woman("Родителчица Иванова Бъзева", LocalDate.of(1982, 1, 2));
        Town.Citizen ward = town.man("Деверан Иванов Трънски", LocalDate.of(1990, 1, 12));
        Town.Citizen guardian = town.woman("Попечка Иванова Трънска", LocalDate.of(1960, 1, 13));
        Town.Citizen twin = town.woman("Близначка Петрова Ряпова", LocalDate.of(1970, 3, 14));
        Town.Citizen other = town.woman("Близначница Петрова Ряпова", LocalDate.of(1970, 3, 14));
        town.birth(subject, mother, father);
        town.birth(spouse, mother, null);
        long marriage = town.marriage(subject, spouse, LocalDate.of(2005, 5, 21));
        long birth = town.birth(child, subject, spouse);
        town.birth(minor, parent, null);
        town.restriction(ward, "LIMITED_INTERDICTION", "123/2020", LocalDate.of(2020, 2, 3), guardian);
        long restriction = one("SELECT id FROM legal_restriction WHERE person_id = " + ward.id());
        jdbc.sql("INSERT INTO duplicate_pair (first_id, second_id, why) VALUES (:first, :second, 'NAMES')")
                .param("first", twin.id())
                .param("second", other.id())
                .update();
        Map<Long, Town.Citizen> people = new LinkedHashMap<>();
        for (Town.Citizen one :
                List.of(mother, father, subject, spouse, child, minor, parent, ward, guardian, twin, other)) {
            people.put(one.id(), one);
        }
        Map<String, List<String>> ids = new HashMap<>();
        ids.put("/counter/people/{id}", keys(subject.id(), child.id()));
        ids.put("/acts/{id}", keys(marriage, birth));
        ids.put("/register/restrictions/{person}", keys(ward.id()));
        ids.put("/register/restrictions/{person}/{restriction}", keys(restriction));
        ids.put("/register/restrictions/{person}/data/{restriction}", keys(restriction));
        ids.put("/register/duplicates/{first}", keys(twin.id()));
        ids.put("/register/duplicates/{first}/{second}", keys(other.id()));
        String receipt = desk(port, subject, spouse, child, ids);
        others(new Desk(port).signIn(CLERK.username()), minor, parent, ward, guardian, ids);
        office(subject, ids);
        return new Prepared(people, ids, FilledForms.of(subject, spouse, ward, twin, other, receipt));
    }

    /** Documents issued and paid in every way; the receipt that may be asked back. */
    private String desk(
            int port, Town.Citizen subject, Town.Citizen spouse, Town.Citizen child, Map<String, List<String>> ids) {
        Desk desk = new Desk(port).signIn(CLERK.username());
        String basket = issue(desk, subject, "MARITAL_STATUS_FAMILY", "CASH");
        String duplicate = issue(desk, child, "BIRTH_DUPLICATE", "CASH");
        String refunded = issue(desk, spouse, "MARITAL_STATUS", "CASH");
        String awaited = issue(desk, spouse, "MARITAL_STATUS", "TRANSFER");
        String paid = issue(desk, subject, "MARITAL_STATUS", "TRANSFER");
        String entered = issue(desk, spouse, "MARITAL_STATUS", "EPAYMENT");
        settlement.enter(expected(entered), "EP-LOOKED-AT", ACCOUNTANT);
        String reference = text("SELECT reference FROM expected_payment WHERE id = " + expected(paid));
        long statement = statements
                .take("looked-at.sta", statement(reference), ACCOUNTANT)
                .statementId();
        var payment = payments.of(UUID.fromString(refunded)).orElseThrow();
        long refund = refunds.request(
                        payment,
                        lines.open(payment).stream().map(RefundLine::requestId).toList(),
                        "Сгрешен документ",
                        Refund.Fate.KEEP,
                        CLERK)
                .id();
        String ofBasket = "FROM certificate c JOIN service_request r ON r.id = c.request_id WHERE r.basket_id = '%s'";
        long certificate = one("SELECT c.id " + ofBasket.formatted(basket));
        Desk withoutOrder = new Desk(port).signIn("p.georgiev");
        String toSign = issue(withoutOrder, child, "BIRTH_EXTRACT", "CASH");
        ids.put("/signing/{id}", keys(one("SELECT c.id " + ofBasket.formatted(toSign))));
        ids.put("/counter/certificates/{id}", keys(certificate));
        ids.put("/counter/documents/{id}", keys(certificate));
        ids.put("/counter/requests/{id}", keys(one("SELECT r.id " + ofBasket.formatted(basket))));
        ids.put("/counter/baskets/{id}", List.of(basket));
        ids.put("/counter/awaiting/{basket}", List.of(awaited, paid));
        ids.put("/acts/{id}/documents/{document}", keys(one("SELECT c.id " + ofBasket.formatted(duplicate))));
        ids.put("/till/payments/{id}", keys(payment.id()));
        ids.put("/till/refunds/{id}", keys(refund));
        ids.put("/till/shifts/{id}", keys(one("SELECT shift_id FROM payment WHERE id = " + payment.id())));
        ids.put("/till/bank/statements/{id}", keys(statement));
        ids.put("/till/bank/entries/{id}", keys(one("SELECT id FROM bank_entry WHERE statement_id = " + statement)));
        ids.put("/till/bank/expected/{id}", keys(expected(awaited)));
        ids.put("/v/{code}", List.of(text("SELECT c.verification_code " + ofBasket.formatted(basket))));
        return payments.of(UUID.fromString(basket)).orElseThrow().receipt().text();
    }

    /** What a parent asked for in the name of a child, now and by bank, and a document that names somebody without their number. */
    private void others(
            Desk desk,
            Town.Citizen minor,
            Town.Citizen parent,
            Town.Citizen ward,
            Town.Citizen guardian,
            Map<String, List<String>> ids) {
        Map<String, String> applicant = Map.of(
                "relation", "PARENT",
                "name", "Родителчица Иванова Бъзева",
                "number", String.valueOf(parent.egn()),
                "documentKind", "ID_CARD",
                "documentNumber", "645000001");
        String now = issue(desk, minor, "PERMANENT_ADDRESS", "CASH", applicant);
        String later = issue(desk, minor, "PERMANENT_ADDRESS", "TRANSFER", applicant);
        String restricted =
                issue(desk, ward, "LEGAL_RESTRICTION", "CASH", Map.of("consentNumber", String.valueOf(guardian.egn())));
        String certificate =
                "SELECT id FROM certificate WHERE request_id IN (SELECT id FROM service_request WHERE basket_id = '%s')";
        add(ids, "/counter/requests/{id}", one("SELECT id FROM service_request WHERE basket_id = '" + now + "'"));
        add(ids, "/counter/requests/{id}", one("SELECT id FROM service_request WHERE basket_id = '" + later + "'"));
        add(
                ids,
                "/counter/requests/{id}",
                one("SELECT id FROM service_request WHERE basket_id = '" + restricted + "'"));
        add(ids, "/counter/certificates/{id}", one(certificate.formatted(now)));
        add(ids, "/counter/certificates/{id}", one(certificate.formatted(restricted)));
        add(
                ids,
                "/counter/certificates/{id}",
                Long.parseLong(Objects.requireNonNull(ids.get("/acts/{id}/documents/{document}"))
                        .getFirst()));
        add(ids, "/counter/documents/{id}", one(certificate.formatted(now)));
        add(ids, "/counter/baskets/{id}", now);
        add(ids, "/counter/baskets/{id}", restricted);
        add(ids, "/counter/awaiting/{basket}", later);
        add(ids, "/till/payments/{id}", one("SELECT id FROM payment WHERE basket_id = '" + now + "'"));
        add(ids, "/till/bank/expected/{id}", expected(later));
    }

    private static void add(Map<String, List<String>> ids, String address, Object id) {
        ids.merge(
                address,
                List.of("" + id),
                (known, added) -> Stream.concat(known.stream(), added.stream()).toList());
    }

    /** What the other offices keep; where a deed would disturb other tests, the key is nobody's. */
    private void office(Town.Citizen subject, Map<String, List<String>> ids) throws IOException {
        byte[] file = "ЕГН;Име;Фамилия\n%s;Шишаркина;Бъзева\n"
                .formatted(subject.egn())
                .getBytes(StandardCharsets.UTF_8);
        long run = imports.upload(PeopleSubject.PEOPLE, "looked-at.csv", place -> Files.write(place, file), ADMIN)
                .id();
        jdbc.sql("""
                        INSERT INTO import_fault (run_id, line, field, reason, value, origin)
                        VALUES (:run, 2, 'egn', 'rows-contradict', :value, 'FILE')
                        """).param("run", run).param("value", subject.egn()).update();
        accounts.open("looked.at", "Служител Без Работа", "експерт", "", Set.of("CLERK"), "непроизносима-парола");
        ids.put("/admin/import/runs/{id}", keys(run));
        ids.put("/admin/users/{username}", List.of("looked.at"));
        ids.put("/admin/users/{username}/orders/{id}", keys(one("SELECT min(id) FROM signing_order")));
        ids.put("/admin/catalog/{code}", List.of("MARITAL_STATUS"));
        ids.put(
                "/admin/catalog/{code}/definitions/{id}",
                keys(one("SELECT max(id) FROM service_definition WHERE service_code = 'MARITAL_STATUS'")));
        ids.put("/admin/catalog/templates/{name}", List.of("marital-status"));
        ids.put("/admin/fees/drafts/{id}", keys(999_999));
        ids.put("/admin/fees/drafts/{id}/services/{code}", List.of("MARITAL_STATUS"));
        ids.put("/admin/fees/versions/{id}", keys(one("SELECT min(id) FROM fee_ordinance")));
        ids.put("/acts/ranges/{id}", keys(999_999));
        ids.put("/till/days/{day}", List.of("28.11.2099"));
        ids.put(
                "/audit/events/{seq}",
                keys(one("SELECT coalesce(max(seq), 1) FROM audit_event WHERE details ->> 'people' IS NOT NULL")));
    }

    /** Takes what was asked for to its basket, issued or waiting for its money. */
    private String issue(Desk desk, Town.Citizen citizen, String service, String method) {
        return issue(desk, citizen, service, method, Map.of());
    }

    private String issue(
            Desk desk, Town.Citizen citizen, String service, String method, Map<String, String> applicant) {
        Desk.Opened opened = desk.open(citizen.id());
        Map<String, String> form = new HashMap<>(opened.maritalStatus());
        form.put("service", service);
        form.put("method", method);
        form.putAll(applicant);
        Matcher total = TOTAL.matcher(
                desk.post("/counter/people/" + citizen.id() + "/basket", form).body());
        if (!total.find()) {
            throw new AssertionError("No total for " + service);
        }
        form.put("shownTotal", total.group(1));
        var answer = desk.post("/counter/people/" + citizen.id() + "/issuance", form);
        if (answer.statusCode() != 302) {
            throw new AssertionError(service + " by " + method + " was refused: "
                    + FAULT.matcher(answer.body())
                            .results()
                            .map(one -> one.group(1))
                            .toList());
        }
        return opened.basket();
    }

    private long expected(String basket) {
        return one("SELECT id FROM expected_payment WHERE basket_id = '" + basket + "'");
    }

    private static byte[] statement(String reference) {
        return """
                :20:LOOKED
                :25:BG80BNBG96611020345678
                :28C:92/1
                :60F:C261123EUR100,00
                :61:2611241124C2,56NTRFNONREF//LA-%s
                :86:ТАКСА %s
                :62F:C261124EUR102,56
                """.formatted(reference.substring(8), reference).getBytes(StandardCharsets.UTF_8);
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static List<String> keys(long... ids) {
        return java.util.Arrays.stream(ids).mapToObj(String::valueOf).toList();
    }
}
