package bg.gishe.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All addresses of the application as they can be called, their variables filled with what really is there. */
final class Addresses {

    /** One way to call an address; the pattern holds the names of its variables alone. */
    record Address(HttpMethod method, String pattern, String path) {

        String name() {
            return method + " " + pattern;
        }
    }

    /** A variable that stands for one of some words: "{deed:restriction|annulment}". */
    private static final Pattern CHOICE = Pattern.compile("\\{[a-zA-Z]+:([a-z-]+(?:\\|[a-z-]+)+)}");

    private static final Pattern FORM = Pattern.compile("\\{([a-zA-Z]+):(?:[^{}]|\\{[0-9,]+})*}");

    private final Map<String, List<String>> ids;
    private final Set<String> unknown = new TreeSet<>();
    private final List<Address> all = new ArrayList<>();

    /**
     * Lists them.
     *
     * @param ids what a variable stands for, by the address up to it
     */
    Addresses(RequestMappingHandlerMapping mappings, Map<String, List<String>> ids) {
        this.ids = ids;
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .flatMap(Addresses::written)
                        .forEach(pattern -> methods(
                                        mapping.getMethodsCondition().getMethods())
                                .forEach(method -> paths("", pattern)
                                        .forEach(path -> all.add(new Address(method, pattern, path))))));
        all.sort(Comparator.comparing(Address::name).thenComparing(Address::path));
    }

    /** All that can be called. */
    List<Address> all() {
        return all;
    }

    /** Variables for which nothing is prepared, by their addresses. */
    Set<String> unknown() {
        return unknown;
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> methods) {
        return methods.isEmpty()
                ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                : methods.stream().map(RequestMethod::asHttpMethod);
    }

    /** "/acts/{id}/{deed:restriction|annulment}" is two addresses; of other variables only the names stay. */
    private static Stream<String> written(String pattern) {
        Matcher choice = CHOICE.matcher(pattern);
        Stream<String> written = choice.find()
                ? Arrays.stream(choice.group(1).split("\\|"))
                        .map(one -> pattern.substring(0, choice.start()) + one + pattern.substring(choice.end()))
                : Stream.of(pattern);
        return written.map(one -> FORM.matcher(one).replaceAll("{$1}"));
    }

    /** The ends of the address after what is walked, with every value of every variable. */
    private List<String> paths(String walked, String pattern) {
        int begin = pattern.indexOf('{', walked.length());
        if (begin < 0) {
            return List.of(pattern.substring(walked.length()));
        }
        String upTo = pattern.substring(0, pattern.indexOf('}', begin) + 1);
        List<String> values = ids.get(upTo);
        if (values == null) {
            unknown.add(upTo);
            return List.of();
        }
        String literal = pattern.substring(walked.length(), begin);
        return paths(upTo, pattern).stream()
                .flatMap(rest -> values.stream().map(value -> literal + value + rest))
                .toList();
    }
}
