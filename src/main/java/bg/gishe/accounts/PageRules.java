package bg.gishe.accounts;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The rules of all modules in the order in which they are asked: the first that fits decides. */
final class PageRules {

    private static final Comparator<PageRule> NARROWEST_FIRST = Comparator.comparing(
                    (PageRule rule) -> path(rule), PathPattern.SPECIFICITY_COMPARATOR)
            .thenComparing(rule -> rule.method() == null)
            .thenComparing(PageRule::pattern);

    private PageRules() {}

    /**
     * The rules, the narrowest path first.
     *
     * @throws IllegalStateException when two of them are about the same pages
     */
    static List<PageRule> narrowestFirst(Collection<? extends PageAccess> modules) {
        List<PageRule> rules = modules.stream()
                .flatMap(module -> module.rules().stream())
                .sorted(NARROWEST_FIRST)
                .toList();
        Set<String> said = new HashSet<>();
        rules.forEach(rule -> {
            if (!said.add(rule.method() + " " + rule.pattern())) {
                throw new IllegalStateException("Two modules say who may open " + rule.pattern());
            }
        });
        return rules;
    }

    private static PathPattern path(PageRule rule) {
        return PathPatternParser.defaultInstance.parse(rule.pattern());
    }
}
