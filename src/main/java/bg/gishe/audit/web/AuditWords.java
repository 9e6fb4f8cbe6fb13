package bg.gishe.audit.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The codes of the trail in the auditor's words; a code without a word stays as it is. Templates know it as {@code @auditWords}. */
@Component
class AuditWords {

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    /** "certificate УГС-000123/2026" becomes "документ УГС-000123/2026". */
    public String object(@Nullable String object) {
        if (object == null) {
            return "";
        }
        int kind = object.indexOf(' ');
        return kind < 0
                ? object
                : word("audit.object." + object.substring(0, kind), object.substring(0, kind)) + object.substring(kind);
    }

    /** "търсено по: ЕГН · намерени: 1". */
    public String details(Map<String, String> details) {
        return details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> word("audit.detail." + detail.getKey(), detail.getKey()) + ": "
                        + word("audit.detail." + detail.getKey() + "." + detail.getValue(), detail.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private String word(String key, String code) {
        String word = messages.getMessage(key, null, code, LocaleContextHolder.getLocale());
        return word == null ? code : word;
    }
}
