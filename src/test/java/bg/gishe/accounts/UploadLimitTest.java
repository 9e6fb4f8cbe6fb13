package bg.gishe.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

/** Protects the disk: only an administrator brings in a big file, and only where tables are imported. */
class UploadLimitTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/import/files, ROLE_ADMIN, 300, 200",
        "/admin/import/files, ROLE_ADMIN, 1100, 413",
        "/admin/import/files, ROLE_CLERK, 300, 413",
        "/admin/import/files, ROLE_CLERK, 5, 200",
        "/admin/import/files, ROLE_ADMIN, -1, 413",
        "/admin/import, ROLE_ADMIN, 300, 413",
        "/sign-in, , 300, 413",
        "/verify/file, , 5, 200"
    })
    void fileIsJudgedByItsAnnouncedLength(String path, String role, long megabytes, int status) throws Exception {
        if (role != null) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("someone", "", List.of(() -> role)));
        }
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return megabytes < 0 ? -1 : DataSize.ofMegabytes(megabytes).toBytes();
            }
        };
        request.setServletPath(path);
        request.setContentType("Multipart/form-data; boundary=x");
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();

        new UploadLimit(DataSize.ofGigabytes(1)).doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }
}
