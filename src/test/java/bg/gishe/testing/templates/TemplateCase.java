package bg.gishe.testing.templates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;

/** What a template is given, in every way that it may be given it; several cases where one thing depends on another. */
public final class TemplateCase {

    private final String view;
    private final NamedVariants model;
    private final Map<String, Set<String>> forms;
    private final Map<String, String> same;

    private TemplateCase(String view, NamedVariants model, Map<String, Set<String>> forms, Map<String, String> same) {
        this.view = view;
        this.model = model;
        this.forms = forms;
        this.same = same;
    }

    /** The template with this name as controllers call it, without a model. */
    public static TemplateCase page(String view) {
        return new TemplateCase(view, NamedVariants.none(), Map.of(), Map.of());
    }

    /**
     * The same with this in its model: a value, or {@link Variants} of it. A name that begins with "param." is that of a parameter of the
     * request, one that begins with "@" that of a bean on which the template calls.
     */
    public TemplateCase with(String name, @Nullable Object value) {
        return new TemplateCase(view, model.with(name, value), forms, same);
    }

    /** The same with this as a form, without a fault and with one in each of these fields. */
    public TemplateCase form(String name, Object value, String... fields) {
        Map<String, Set<String>> more = new LinkedHashMap<>(forms);
        more.put(name, Set.of(fields));
        return new TemplateCase(view, model.with(name, value), more, same);
    }

    /** The same with one thing that always is what another is. */
    public TemplateCase same(String name, String as) {
        Map<String, String> more = new LinkedHashMap<>(same);
        more.put(name, as);
        return new TemplateCase(view, model, forms, more);
    }

    /** Only the usual model: for a state of its own, whose other ways another case takes. */
    public TemplateCase asUsual() {
        return varying();
    }

    /** Only these in all their ways, and everything else as usual: another case varies it. */
    public TemplateCase varying(String... names) {
        Map<String, Set<String>> bound = new LinkedHashMap<>();
        forms.forEach((form, fields) -> bound.put(form, List.of(names).contains(form) ? fields : Set.of()));
        return new TemplateCase(view, model.varying(Set.of(names)::contains), bound, same);
    }

    String view() {
        return view;
    }

    /** The models, the usual one first. */
    List<Variant> models() {
        List<Variant> models = new ArrayList<>();
        for (Variant one : model.all()) {
            models.add(new Variant(one.how(), bound((Map<?, ?>) one.value(), "", "", 0)));
        }
        forms.forEach((form, fields) -> fields.forEach(field -> models.add(
                new Variant("fault in " + form + "." + field, bound((Map<?, ?>) model.usual(), form, field, 1)))));
        forms.forEach((form, fields) -> fields.stream()
                .min(Comparator.naturalOrder())
                .ifPresent(field -> models.add(new Variant(
                        "two faults in " + form + "." + field, bound((Map<?, ?>) model.usual(), form, field, 2)))));
        return models;
    }

    /** The model with what binding says of each form. */
    private Map<String, @Nullable Object> bound(Map<?, ?> values, String faultyForm, String faultyField, int faults) {
        Map<String, @Nullable Object> bound = new LinkedHashMap<>();
        values.forEach((name, value) -> bound.put(String.valueOf(name), value));
        same.forEach((name, as) -> bound.put(name, values.get(as)));
        forms.keySet().forEach(form -> {
            BindingResult result = new WebDataBinder(values.get(form), form).getBindingResult();
            for (int i = 0; form.equals(faultyForm) && i < faults; i++) {
                result.rejectValue(faultyField, "platform.field.date", "Грешка");
            }
            bound.put(BindingResult.MODEL_KEY_PREFIX + form, result);
        });
        return bound;
    }
}
