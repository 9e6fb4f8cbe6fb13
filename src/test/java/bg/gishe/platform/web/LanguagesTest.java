package bg.gishe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.testing.ApplicationTest;
import bg.gishe.testing.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Protects: every text of the screens stands in both languages with the same places for values, and Bulgarian comes first. */
@ApplicationTest
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @LocalServerPort
    int port;

    static Stream<String> bundles() throws IOException {
        Properties application = load("/application.properties");
        return Arrays.stream(application.getProperty("spring.messages.basename").split(","));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextStandsInBothLanguagesWithTheSamePlaces(String bundle) throws IOException {
        Properties bulgarian = load("/" + bundle + ".properties");
        Properties english = load("/" + bundle + "_en.properties");

        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(bulgarian.keySet()));
        bulgarian
                .stringPropertyNames()
                .forEach(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(bulgarian.getProperty(key))));
    }

    @Test
    void clerkMayChooseEnglishAndTheChoiceStays() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.signedIn("m.ivanova");
            assertThat(page.locator("h1").textContent()).isEqualTo("Търсене на лице");

            page.locator("footer a[lang=en]").click();

            assertThat(page.locator("h1").textContent()).isEqualTo("Find a person");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            page.navigate("/counter/day");
            assertThat(page.locator("h1").textContent()).startsWith("My day");
            browser.look(page, "day-english");
        }
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static Properties load(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LanguagesTest.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
