package bg.gishe.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Protects: with a password that was meant to be used once one does nothing but choose another. */
class PasswordChangeFilterTest {

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/counter", "/counter/people/1", "/admin/users", "/account"})
    void everyPageLeadsToTheChangeOfAOncePassword(String path) throws Exception {
        assertThat(answer(path, true)).isEqualTo(PasswordChangeFilter.PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/password", "/sign-out", "/error"})
    void theChangeItselfAndTheWayOutAreOpen(String path) throws Exception {
        assertThat(answer(path, true)).isNull();
    }

    @Test
    void whoeverHasAnOwnPasswordGoesOn() throws Exception {
        assertThat(answer("/counter", false)).isNull();
    }

    private static String answer(String path, boolean once) throws Exception {
        SignedInUser user =
                new SignedInUser("n.nova", "Нова Новакова", "експерт", "4", List.of("CLERK"), true, false, once, "");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "ROLE_CLERK"));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PasswordChangeFilter().doFilter(request, response, new MockFilterChain());
        return response.getRedirectedUrl();
    }
}
