package bg.gishe.testing.templates;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;

/** The product's messages, noting which a page shows. */
final class NotedMessages extends ResourceBundleMessageSource {

    private final Set<String> shown = new HashSet<>();

    NotedMessages(Environment environment) {
        setBasenames(environment.getRequiredProperty("spring.messages.basename").split(","));
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    /** The keys shown since the last call. */
    Set<String> shown() {
        Set<String> keys = Set.copyOf(shown);
        shown.clear();
        return keys;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        shown.add(code);
        return super.resolveCodeWithoutArguments(code, locale);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        shown.add(code);
        return super.resolveCode(code, locale);
    }
}
