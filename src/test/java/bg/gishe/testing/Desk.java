package bg.gishe.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A clerk at a desk who works by plain HTTP, without a browser. */
public final class Desk {

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Desk(int port) {
        this.address = "http://localhost:" + port;
    }

    /** A person's page as opened: the basket and the token that its form carries. */
    public record Opened(long personId, String basket, String token) {

        /** The form that issues the certificate of family status for cash, to whoever has shown an identity card. */
        public Map<String, String> maritalStatus() {
            return Map.of(
                    "documentKind",
                    "ID_CARD",
                    "documentNumber",
                    "645000000",
                    "identityChecked",
                    "true",
                    "_csrf",
                    token,
                    "basket",
                    basket,
                    "service",
                    "MARITAL_STATUS",
                    "relation",
                    "SELF",
                    "shownTotal",
                    "2.56");
        }
    }

    public Desk signIn(String username) {
        String token = first(get("/sign-in").body(), "name=\"_csrf\" value=\"([^\"]+)\"");
        post("/sign-in", Map.of("_csrf", token, "username", username, "password", "gishe-demo"));
        return this;
    }

    public Opened open(long personId) {
        String page = get("/counter/people/" + personId).body();
        return new Opened(
                personId,
                first(page, "name=\"basket\" value=\"([^\"]+)\""),
                first(page, "name=\"_csrf\" value=\"([^\"]+)\""));
    }

    /** The token that the forms of the page carry. */
    public String token(String path) {
        return first(get(path).body(), "name=\"_csrf\" value=\"([^\"]+)\"");
    }

    public HttpResponse<String> issue(Opened opened) {
        return post("/counter/people/" + opened.personId() + "/issuance", opened.maritalStatus());
    }

    /** Opens the person and issues the certificate of family status. */
    public HttpResponse<String> issueMaritalStatus(long personId) {
        return issue(open(personId));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).timeout(Duration.ofSeconds(30)).build());
    }

    /** A file, byte for byte. */
    public byte[] file(String path) {
        return send(request(path).timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(posted(path, form));
    }

    /** The file that the form is answered with, byte for byte. */
    public byte[] file(String path, Map<String, String> form) {
        return send(posted(path, form), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** The same with a field that stands there several times. */
    public HttpResponse<String> post(String path, Map<String, String> form, String field, List<String> values) {
        return send(posted(
                path, Stream.concat(form.entrySet().stream(), values.stream().map(value -> Map.entry(field, value)))));
    }

    private HttpRequest posted(String path, Map<String, String> form) {
        return posted(path, form.entrySet().stream());
    }

    private HttpRequest posted(String path, Stream<Map.Entry<String, String>> form) {
        String body = form.map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("Not on the page: " + pattern);
        }
        return matcher.group(1);
    }
}
