package bg.gishe.demo;

import bg.gishe.accounts.Accounts;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The officials of the demo municipality. Their common password exists in the demo profile only. */
@Component
@Profile("demo")
@Order(1)
public class DemoUsers implements ApplicationRunner {

    /** The password of every demo user. */
    public static final String PASSWORD = "gishe-demo";

    /** One demo user. */
    public record User(String username, String fullName, String position, String desk, Set<String> roles) {}

    private static final List<User> USERS = List.of(
            new User("m.ivanova", "Мария Иванова", "младши експерт „Гражданско състояние“", "4", Set.of("CLERK")),
            new User("p.georgiev", "Петър Георгиев", "старши специалист „Гражданско състояние“", "2", Set.of("CLERK")),
            new User("s.koleva", "Стефка Колева", "главен експерт „Гражданско състояние“", "", Set.of("BACK_OFFICE")),
            new User("sekretar", "Ирина Динева", "секретар на общината", "", Set.of("SECRETARY")),
            new User("admin", "Даниел Тодоров", "системен администратор", "", Set.of("ADMIN")),
            new User("oditor", "Анна Маринова", "вътрешен одитор", "", Set.of("AUDITOR")));

    private final Accounts accounts;

    DemoUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** All demo users, for the sign-in page. */
    public List<User> all() {
        return USERS;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isEmpty()) {
            USERS.forEach(user -> accounts.open(
                    user.username(), user.fullName(), user.position(), user.desk(), user.roles(), PASSWORD));
        }
    }
}
