package bg.gishe.accounts;

import java.util.List;

/** Users that the sign-in page may show; only a demo installation has any. */
public interface SignInHints {

    /** One user to sign in as. */
    record Hint(String username, String fullName, String position) {}

    /** The users. */
    List<Hint> users();

    /** Their common password. */
    String password();
}
