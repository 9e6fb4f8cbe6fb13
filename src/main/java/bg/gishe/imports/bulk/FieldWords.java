package bg.gishe.imports.bulk;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Fields in words: "ЕГН", "ЕГН на майката". Templates know it as {@code @fieldWords}. */
@Component
public class FieldWords {

    private final MessageSource messages;

    FieldWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The field in the language of the page. */
    public String of(String field) {
        return of(field, LocaleContextHolder.getLocale());
    }

    /** "100 000": a count, readable at a glance. */
    public String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0');
    }

    String of(String field, Locale locale) {
        int dot = field.indexOf('.');
        String what = messages.getMessage("imports.field." + field.substring(dot + 1), null, locale);
        return dot < 0
                ? what
                : what + " " + messages.getMessage("imports.party." + field.substring(0, dot), null, locale);
    }
}
