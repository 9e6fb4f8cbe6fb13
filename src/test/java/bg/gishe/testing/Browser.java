package bg.gishe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Windows of a real Chromium in Bulgarian, with a check of accessibility and of the content security policy on every page. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Pictures are for people who look at what they changed: the fast profile makes them, a plain verify does not. */
    private static final boolean PICTURES = Boolean.getBoolean("gishe.test.pictures");

    /** One Chromium for all tests of the virtual machine, started by the first; it goes with the machine. */
    private static com.microsoft.playwright.Browser chromium;

    static {
        // What is seen in a moment on a quiet machine takes its time beside other work; a story does not fail for that.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final String address;

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    private static com.microsoft.playwright.Browser chromium() {
        if (chromium == null || !chromium.isConnected()) {
            chromium = Chromium.launch();
        }
        return chromium;
    }

    /** A new window with its own session. */
    public Page open() {
        Page page = context(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1366, 768))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** A new window that runs no scripts. */
    public Page openWithoutScripts() {
        return context(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
    }

    private BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context =
                chromium().newContext(options.setLocale("bg-BG").setBaseURL(address));
        contexts.add(context);
        return context;
    }

    /** A new window in which this demo user has signed in; the form is sent beside the window, which saves drawing it. */
    public Page signedIn(String username) {
        Page page = open();
        APIRequestContext form = page.context().request();
        Matcher token = CSRF.matcher(form.get("/sign-in").text());
        assertThat(token.find()).as("the form of the sign-in page").isTrue();
        APIResponse answer = form.post(
                "/sign-in",
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", username)
                                .set("password", "gishe-demo")
                                .set("_csrf", token.group(1)))
                        .setMaxRedirects(0));
        assertThat(answer.headers().get("location"))
                .as("the way after signing in")
                .doesNotContain("/sign-in");
        page.navigate("/");
        return page;
    }

    /** Asserts that axe finds nothing, that no policy was broken, that a phone shows the whole width; keeps pictures of both widths. */
    public void look(Page page, String name) {
        page.waitForLoadState();
        assertThat(violations(page))
                .as("accessibility of " + name)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getTarget() + " " + rule.getHelp())
                .isEmpty();
        assertThat(complaints).as("complaints of the browser on " + name).isEmpty();
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-1366.png")));
        }
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name + " on a phone")
                .isLessThanOrEqualTo(390);
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + "-390.png"))
                    .setFullPage(true));
        }
        page.setViewportSize(1366, 768);
        // axe and the pictures leave empty style attributes and elements behind; copying one would break the policy we
        // watch.
        page.evaluate("document.querySelectorAll('[style]').forEach(element => element.removeAttribute('style'));"
                + "document.querySelectorAll('style').forEach(element => element.remove())");
    }

    /**
     * What axe finds, of which only the violations leave the browser. The legacy mode runs in the page itself; the other one asks every frame and
     * puts the answers together in a page of its own, for three to five times the work. What it sees more are frames of foreign origin: we have
     * none.
     */
    private static List<Rule> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
    }

    /** Closes the windows of this test; what they kept, such as who is signed in, is forgotten. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
