package bg.gishe.demo;

import bg.gishe.accounts.Accounts;
import bg.gishe.accounts.SignInHints;
import bg.gishe.accounts.SigningAdministration;
import bg.gishe.accounts.SigningOrders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The officials of the demo municipality. Their common password exists in the demo profile only. */
@Component
@Profile("demo")
@Order(1)
class DemoUsers implements ApplicationRunner, SignInHints {

    private static final String PASSWORD = "gishe-demo";

    private static final Logger log = LoggerFactory.getLogger(DemoUsers.class);

    private record User(String username, String fullName, String position, String desk, Set<String> roles) {}

    private static final List<User> USERS = List.of(
            new User("m.ivanova", "Мария Иванова", "младши експерт „Гражданско състояние“", "4", Set.of("CLERK")),
            new User("p.georgiev", "Петър Георгиев", "старши специалист „Гражданско състояние“", "2", Set.of("CLERK")),
            new User("s.koleva", "Стефка Колева", "главен експерт „Гражданско състояние“", "", Set.of("BACK_OFFICE")),
            new User(
                    "d.ruseva",
                    "Димитрина Русева",
                    "длъжностно лице по гражданското състояние",
                    "",
                    Set.of("CIVIL_STATUS_OFFICIAL")),
            new User("v.stoeva", "Веска Стоева", "старши счетоводител", "", Set.of("ACCOUNTANT")),
            new User("sekretar", "Ирина Динева", "секретар на общината", "", Set.of("SECRETARY")),
            new User("admin", "Даниел Тодоров", "системен администратор", "", Set.of("ADMIN")),
            new User("oditor", "Анна Маринова", "вътрешен одитор", "", Set.of("AUDITOR")));

    /** The orders by which two of them sign documents from acts; the third clerk sends theirs to be signed. */
    private static final Map<String, String> ORDERS = Map.of("m.ivanova", "РД-25-14", "d.ruseva", "РД-25-11");

    private static final LocalDate ORDERED = LocalDate.of(2024, 1, 8);

    private final Accounts accounts;
    private final SigningOrders signing;

    DemoUsers(Accounts accounts, SigningOrders signing) {
        this.accounts = accounts;
        this.signing = signing;
    }

    @Override
    public List<Hint> users() {
        return USERS.stream()
                .map(user -> new Hint(user.username(), user.fullName(), user.position()))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    /** Says where to go, once the server listens. */
    @EventListener
    void announce(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            log.info(
                    """
                    Гише е готово: http://localhost:{}
                    Демонстрационни потребители, обща парола {}:
                    {}""",
                    port,
                    PASSWORD,
                    USERS.stream()
                            .map(user -> "  %-12s %s, %s".formatted(user.username(), user.fullName(), user.position()))
                            .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isEmpty()) {
            USERS.forEach(user -> accounts.open(
                    user.username(), user.fullName(), user.position(), user.desk(), user.roles(), PASSWORD));
            ORDERS.forEach((username, number) -> signing.enter(
                    username,
                    new SigningAdministration.Draft(
                            number, ORDERED, "длъжностно лице по гражданското състояние", ORDERED, null),
                    "Даниел Тодоров"));
        }
    }
}
