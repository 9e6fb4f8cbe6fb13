package bg.gishe.catalog.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceDraft;
import bg.gishe.catalog.StandardForm;
import bg.gishe.catalog.Validity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a definition says, line by line in the words of the page; two of them side by side show what changes. */
@Component("definitionWords")
class DefinitionWords {

    /** One particular of a definition, before and after; before is empty for a new service. */
    record Row(String label, List<String> before, List<String> after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    private static final List<String> LABELS = List.of(
            "name",
            "document-title",
            "registry-code",
            "nature",
            "source",
            "template",
            "conditions",
            "grounds",
            "who",
            "channels",
            "documents",
            "terms",
            "validity",
            "standard-form");

    private final MessageSource messages;

    DefinitionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** All particulars of a definition. */
    public List<Row> of(AdministrativeService service) {
        ServiceDraft draft = ServiceDraft.of(service);
        return compare(draft, draft);
    }

    /** All particulars of two definitions. */
    public List<Row> compare(@Nullable ServiceDraft before, ServiceDraft after) {
        List<Row> rows = new ArrayList<>();
        List<List<String>> old = before == null
                ? Stream.generate(List::<String>of).limit(LABELS.size()).toList()
                : words(before);
        List<List<String>> fresh = words(after);
        for (int i = 0; i < LABELS.size(); i++) {
            rows.add(new Row("catalog." + LABELS.get(i), old.get(i), fresh.get(i)));
        }
        return rows;
    }

    /** What a template is called; one without a name of its own here is called as its file. */
    public String template(@Nullable String template) {
        return template == null
                ? text("catalog.template.none")
                : Objects.requireNonNull(messages.getMessage(
                        "catalog.template." + template, null, template, LocaleContextHolder.getLocale()));
    }

    private List<List<String>> words(ServiceDraft draft) {
        StandardForm form = draft.document().standardForm();
        return List.of(
                List.of(draft.name()),
                List.of(draft.document().title()),
                draft.registryCode() == null ? List.of() : List.of(draft.registryCode()),
                words("nature", List.of(draft.nature())),
                words("source", List.of(draft.source())),
                List.of(template(draft.document().template())),
                words("condition", draft.conditions()),
                draft.document().grounds(),
                words("relation", draft.application().whoMayAsk()),
                words("channel", draft.application().channels()),
                draft.application().documents(),
                draft.terms().entrySet().stream()
                        .map(term -> text(
                                "catalog.term." + term.getKey(),
                                String.valueOf(term.getValue().toHours())))
                        .toList(),
                validity(draft.document().validity()),
                form == null ? List.of() : words("form", List.of(form)));
    }

    private List<String> words(String kind, Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> text("catalog." + kind + "." + value.name()))
                .toList();
    }

    private List<String> validity(@Nullable Validity validity) {
        return validity == null
                ? List.of()
                : List.of(text(
                        validity.confirmed() ? "catalog.validity.printed" : "catalog.validity.unconfirmed",
                        validity.text(),
                        validity.ground()));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
