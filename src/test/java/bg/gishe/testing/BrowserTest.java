package bg.gishe.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protects the look that every story takes at its screens: it sees what a story relies on it to see. */
class BrowserTest {

    private final Browser browser = new Browser(0);
    private final Page page = browser.open();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void pageWithoutFaultsPasses() {
        show("<label>Име <input></label>");

        assertThatCode(() -> browser.look(page, "browser-good")).doesNotThrowAnyException();
    }

    @Test
    void fieldWithoutLabelIsSeen() {
        show("<input>");

        assertThatThrownBy(() -> browser.look(page, "browser-label")).hasMessageContaining("label");
    }

    @Test
    void textThatIsTooPaleIsSeen() {
        show("<p style='color: #ccc'>Плати</p>");

        assertThatThrownBy(() -> browser.look(page, "browser-pale")).hasMessageContaining("color-contrast");
    }

    @Test
    void pageWiderThanAPhoneIsSeen() {
        show("<p style='width: 500px'>Широко</p>");

        assertThatThrownBy(() -> browser.look(page, "browser-wide")).hasMessageContaining("on a phone");
    }

    private void show(String content) {
        page.setContent("<!doctype html><html lang='bg'><head><title>Проба</title>"
                + "<meta name='viewport' content='width=device-width'></head><body><main><h1>Проба</h1>" + content
                + "</main></body></html>");
    }
}
