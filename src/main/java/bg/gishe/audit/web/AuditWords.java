package bg.gishe.audit.web;

import bg.gishe.platform.Format;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The codes of the trail in the auditor's words; a code without a word stays as it is. Templates know it as {@code @auditWords}. */
@Component
class AuditWords {

    /** A day, a sum of money, or a code, as the trail keeps them. */
    private static final Pattern KEPT = Pattern.compile(
            "(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})|(?<money>(?:EUR|BGN) -?[0-9]+(?:\\.[0-9]+)?)|(?<code>\\b[A-Z][A-Z_0-9]{2,}\\b)");

    private final MessageSource messages;
    private final Format format;

    AuditWords(MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    /**
     * "certificate УГС-000123/2026" becomes "документ УГС-000123/2026".
     *
     * @param services names of services by their codes
     */
    public String object(@Nullable String object, Map<String, String> services) {
        if (object == null) {
            return "";
        }
        // The kind may have several words: "expected payment RF18…", "shift of m.ivanova".
        for (int end = object.length(); end > 0; end = object.lastIndexOf(' ', end - 1)) {
            String word = find("audit.object." + object.substring(0, end).replace(' ', '-'));
            if (word != null) {
                return word + plain(object.substring(end), services);
            }
        }
        return plain(object, services);
    }

    /**
     * "търсено по: ЕГН · намерени: 1".
     *
     * @param services names of services by their codes
     */
    public String details(Map<String, String> details, Map<String, String> services) {
        return details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> {
                    String name = find("audit.detail." + detail.getKey());
                    String value = find("audit.detail." + detail.getKey() + "."
                            + detail.getValue().replace(" ", "-"));
                    return (name == null ? detail.getKey() : name) + ": "
                            + (value == null ? plain(detail.getValue(), services) : value);
                })
                .collect(Collectors.joining(" · "));
    }

    private String plain(String text, Map<String, String> services) {
        return KEPT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(), services)));
    }

    private String word(String kept, Map<String, String> services) {
        if (Character.isDigit(kept.charAt(0))) {
            return format.date(LocalDate.parse(kept));
        }
        int space = kept.indexOf(' ');
        if (space > 0) {
            return format.money(
                    Money.of(CurrencyUnit.of(kept.substring(0, space)), new BigDecimal(kept.substring(space + 1))));
        }
        String word = find("audit.word." + kept);
        return word == null ? services.getOrDefault(kept, kept) : word;
    }

    private @Nullable String find(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
