package bg.gishe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.platform.LookFirst;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Protects: a press that takes money and is cut off, by whatever it is, leads to what is stored and is never to be tried again. */
class DatabaseAwayFilterTest {

    private static final String BASKET = "/counter/baskets/1f0e";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPressCutOffByAnythingLeadsToWhatIsStored() throws Exception {
        filter(press(() -> {
            throw new IllegalStateException("Unable to rollback against JDBC Connection");
        }));

        assertLookFirst();
    }

    @Test
    void aPressWhoseAnswerCannotBeSentLeadsToWhatIsStored() throws Exception {
        // The session is stored after the press, and the database has gone meanwhile.
        filter((request, answer) -> {
            press(() -> "issued").doFilter(request, answer);
            throw new ServletException(new SQLException("connection lost", "08006"));
        });

        assertLookFirst();
    }

    @Test
    void whereNothingBeganTheFormStaysAsItIs() throws Exception {
        filter(press(() -> {
            throw new CannotCreateTransactionException("away", new SQLException("connection lost", "08006"));
        }));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("HX-Redirect")).isNull();
        assertThat(response.getContentAsString())
                .contains("Временно няма връзка", "не го правете отново, преди да видите")
                .doesNotContain("Опитайте отново");
    }

    @Test
    void otherRequestsFailAsTheyDid() {
        assertThatThrownBy(() -> filter((request, answer) -> {
                    throw new IllegalStateException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertLookFirst() throws Exception {
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("HX-Redirect")).isEqualTo(BASKET);
        assertThat(response.getContentAsString())
                .contains("Не вземайте таксата отново", "href=\"" + BASKET + "\"")
                .doesNotContain("Опитайте отново");
    }

    private static FilterChain press(Supplier<String> work) {
        return (request, answer) -> LookFirst.at(BASKET, work);
    }

    private void filter(FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/counter/people/1/issuance");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        new DatabaseAwayFilter().doFilter(request, response, chain);
    }
}
