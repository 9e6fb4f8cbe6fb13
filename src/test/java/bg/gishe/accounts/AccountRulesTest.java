package bg.gishe.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.platform.Role;
import bg.gishe.testing.ApplicationTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Protects the rules of accounts: the lock, the password to be used once, sessions that end with a right, and lines only for what happened. */
@ApplicationTest
class AccountRulesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountSettings settings;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    JdbcClient jdbc;

    private String username;
    private String once;

    @BeforeEach
    void accountIsOpened() {
        as("admin");
        username = "rules." + (char) ('a' + NUMBER.getAndIncrement());
        once = ((AccountAdministration.Opening.Opened) administration.open(username, profile(Role.CLERK)))
                .oncePassword();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void wrongPasswordsInARowLockTheAccountAndTriesMeanwhileDoNotLengthenIt() {
        for (int i = 1; i < settings.attempts(); i++) {
            assertThat(accounts.countFailure(username)).isFalse();
        }
        assertThat(isLocked()).isFalse();
        assertThat(accounts.countFailure(username)).as("the last one").isTrue();
        assertThat(isLocked()).isTrue();
        String until = lockedUntil();

        assertThat(accounts.countFailure(username)).as("while it is locked").isFalse();

        assertThat(lockedUntil()).isEqualTo(until);
        jdbc.sql("UPDATE user_account SET locked_until = now() - interval '1 second' WHERE username = ?")
                .params(username)
                .update();
        assertThat(isLocked()).as("after its time").isFalse();
        assertThat(accounts.countFailure(username))
                .as("one more is one of many")
                .isFalse();
    }

    @Test
    void rightPasswordForgetsTheWrongOnesBefore() {
        for (int i = 1; i < settings.attempts(); i++) {
            accounts.countFailure(username);
        }
        accounts.countSuccess(username);

        assertThat(accounts.countFailure(username)).isFalse();
        assertThat(isLocked()).isFalse();
    }

    @Test
    void administratorUnlocksOnceAndTheTrailSaysItOnce() {
        for (int i = 0; i < settings.attempts(); i++) {
            accounts.countFailure(username);
        }
        administration.unlock(username);
        administration.unlock(username);

        assertThat(isLocked()).isFalse();
        assertThat(changes()).containsExactly("opened", "unlocked");
    }

    @Test
    void passwordToBeUsedOnceIsChangedAtTheFirstSignInAndAnotherIsGivenOnlyByAnAdministrator() {
        assertThat(accounts.find(username).orElseThrow().mustChangePassword()).isTrue();
        accounts.setPassword(username, "четири думи на края", false);
        assertThat(accounts.find(username).orElseThrow().mustChangePassword()).isFalse();

        String another = administration.resetPassword(username);

        assertThat(another).isNotEqualTo(once);
        assertThat(accounts.find(username).orElseThrow().mustChangePassword()).isTrue();
        as("m.ivanova");
        assertThatThrownBy(() -> administration.resetPassword(username)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sessionsEndWhenAccessIsStoppedRolesChangeOrThePasswordIsReset() {
        signIn(sessions);
        administration.change(
                username, new AccountAdministration.Profile("Друго Име", "експерт", "5", EnumSet.of(Role.CLERK)));
        assertThat(open()).as("other particulars").isEqualTo(1);
        administration.change(username, profile(Role.CLERK, Role.BACK_OFFICE));
        assertThat(open()).as("other roles").isZero();

        signIn(sessions);
        administration.resetPassword(username);
        assertThat(open()).as("another password").isZero();

        signIn(sessions);
        administration.enable(username, false);
        assertThat(open()).as("disabled").isZero();
        assertThat(accounts.find(username).orElseThrow().isEnabled()).isFalse();
    }

    @Test
    void nobodyShutsTheLastDoorBehindOneself() {
        assertThatThrownBy(() -> administration.enable("admin", false)).isInstanceOf(OwnAccountException.class);
        assertThatThrownBy(() -> administration.resetPassword("admin")).isInstanceOf(OwnAccountException.class);
        assertThatThrownBy(() -> administration.change("admin", profile(Role.CLERK)))
                .isInstanceOf(OwnAccountException.class);
    }

    @Test
    void whatChangesNothingLeavesNoLine() {
        administration.enable(username, true);
        administration.unlock(username);
        administration.change(username, profile(Role.CLERK));
        assertThat(changes()).containsExactly("opened");

        administration.enable(username, false);
        administration.enable(username, false);
        assertThat(administration.open(username, profile(Role.ADMIN)))
                .isInstanceOf(AccountAdministration.Opening.NameTaken.class);

        assertThat(changes()).containsExactly("opened", "disabled");
        assertThat(accounts.find(username).orElseThrow().actor().roles()).containsExactly("CLERK");
    }

    private static AccountAdministration.Profile profile(Role... roles) {
        return new AccountAdministration.Profile("Нова Новакова", "експерт", "4", EnumSet.copyOf(Set.of(roles)));
    }

    private void as(String who) {
        SignedInUser user = accounts.loadUserByUsername(who);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(user, null, List.copyOf(user.getAuthorities())));
    }

    private <S extends Session> void signIn(FindByIndexNameSessionRepository<S> repository) {
        S session = repository.createSession();
        SignedInUser user = accounts.loadUserByUsername(username);
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(
                        new TestingAuthenticationToken(user, null, List.copyOf(user.getAuthorities()))));
        repository.save(session);
        assertThat(open()).as("signed in").isEqualTo(1);
    }

    private int open() {
        return sessions.findByPrincipalName(username).size();
    }

    private boolean isLocked() {
        return !accounts.find(username).orElseThrow().isAccountNonLocked();
    }

    private String lockedUntil() {
        return jdbc.sql("SELECT locked_until::text FROM user_account WHERE username = ?")
                .params(username)
                .query(String.class)
                .single();
    }

    /** What the trail tells of the account. */
    private List<String> changes() {
        return jdbc.sql(
                        "SELECT details ->> 'change' FROM audit_event WHERE action = 'USER_CHANGED' AND object = ? ORDER BY seq")
                .params("user " + username)
                .query(String.class)
                .list();
    }
}
