package bg.gishe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Protects: however a screen reads a field, it reads cleaned text; a password stays as typed. */
class CleanParametersFilterTest {

    private static final String TYPED = "Ан\u200bна\u2011Мария";

    @Test
    void everyWayToReadAFieldGivesCleanedText() throws ServletException, IOException {
        ServletRequest seen = passed("/acts/new/birth");

        assertThat(seen.getParameter("given")).isEqualTo("Анна-Мария");
        assertThat(seen.getParameterValues("given")).containsExactly("Анна-Мария", "");
        assertThat(seen.getParameterMap().get("given")).containsExactly("Анна-Мария", "");
        assertThat(seen.getParameter("none")).isNull();
        assertThat(seen.getParameterValues("none")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/account/password"})
    void passwordIsWhatWasTyped(String page) throws ServletException, IOException {
        assertThat(passed(page).getParameter("given")).isEqualTo(TYPED);
    }

    private static ServletRequest passed(String page) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", page);
        request.setServletPath(page);
        request.addParameter("given", TYPED, "\u200b");
        MockFilterChain chain = new MockFilterChain();
        new CleanParametersFilter().doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }
}
