package bg.gishe.testing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of screens: the whole application and a fresh browser for each test. */
@ApplicationTest
public abstract class ScreenTest {

    @LocalServerPort
    protected int port;

    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }
}
