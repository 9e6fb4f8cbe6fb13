package bg.gishe.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The templates of documents that exist, each with its latest version; a service is set up with one of them. */
@Component
public class DocumentTemplates {

    private static final Pattern FILE = Pattern.compile("([a-z-]+)-([0-9]+)\\.html");
    private static final Set<String> NO_DOCUMENTS = Set.of(
            "layout",
            "parts",
            "signing",
            "paper-print",
            "receipt",
            "standard-form",
            "payment-order",
            "day-protocol",
            "z-report");

    private final SortedMap<String, Integer> latest = new TreeMap<>();

    DocumentTemplates() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/documents/*.html");
            Stream.of(files)
                    .map(file -> FILE.matcher(String.valueOf(file.getFilename())))
                    .filter(Matcher::matches)
                    .filter(name -> !NO_DOCUMENTS.contains(name.group(1)))
                    .forEach(name -> latest.merge(name.group(1), Integer.valueOf(name.group(2)), Math::max));
        } catch (IOException e) {
            throw new UncheckedIOException("The templates of documents cannot be listed", e);
        }
    }

    /** The latest versions by name. */
    public SortedMap<String, Integer> latest() {
        return latest;
    }

    /** Where the facts of such a document come from; its name begins with the kind of the act. */
    public static FactSource sourceOf(String template) {
        return template.startsWith("birth-")
                ? FactSource.BIRTH_ACT
                : template.startsWith("marriage-")
                        ? FactSource.MARRIAGE_ACT
                        : template.startsWith("death-") ? FactSource.DEATH_ACT : FactSource.POPULATION_REGISTER;
    }
}
