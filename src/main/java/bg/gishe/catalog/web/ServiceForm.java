package bg.gishe.catalog.web;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.Condition;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.Nature;
import bg.gishe.catalog.ServiceDraft;
import bg.gishe.catalog.Speed;
import bg.gishe.catalog.StandardForm;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A definition as typed by an administrator; grounds and documents stand a line each, terms in hours. */
record ServiceForm(
        @Nullable String code,
        @Nullable String position,
        @Nullable String version,
        @Nullable String since,

        @Pattern(regexp = "\\s*[0-9]{0,10}\\s*", message = "{catalog.registry-code.wrong}") @Nullable
        String registryCode,

        @NotBlank(message = "{catalog.missing}")
        @Size(max = 200, message = "{catalog.too-long}")
        @PrintedOnPaper
        @Nullable
        String name,

        @NotBlank(message = "{catalog.missing}")
        @Size(max = 200, message = "{catalog.too-long}")
        @PrintedOnPaper
        @Nullable
        String title,

        @Listed(FactSource.class) @Nullable String source,

        @Listed(Condition.class) @Nullable List<String> conditions,

        @NotBlank(message = "{catalog.missing}")
        @Size(max = 2000, message = "{catalog.too-long}")
        @PrintedOnPaper
        @Nullable
        String grounds,

        @NotEmpty(message = "{catalog.choose-one}") @Listed(ApplicantRelation.class) @Nullable
        List<String> whoMayAsk,

        @NotBlank(message = "{catalog.missing}")
        @Size(max = 200, message = "{catalog.too-long}")
        @PrintedOnPaper
        @Nullable
        String validity,

        @Nullable String template,

        @Pattern(regexp = "\\s*([1-9][0-9]{0,3})?\\s*", message = "{catalog.hours.wrong}") @Nullable
        String ordinary,

        @Pattern(regexp = "\\s*([1-9][0-9]{0,3})?\\s*", message = "{catalog.hours.wrong}") @Nullable
        String fast,

        @Pattern(regexp = "\\s*([1-9][0-9]{0,3})?\\s*", message = "{catalog.hours.wrong}") @Nullable
        String express,

        @NotEmpty(message = "{catalog.choose-one}") @Listed(Channel.class) @Nullable
        List<String> channels,

        @Size(max = 2000, message = "{catalog.too-long}") @Nullable
        String documents,

        @Listed(Nature.class) @Nullable String nature,

        @Listed(StandardForm.class) @Nullable String standardForm) {

    /** A form that says what the service is now. */
    static ServiceForm of(ServiceDraft draft, String code, int version, LocalDate since) {
        return new ServiceForm(
                code,
                "",
                String.valueOf(version),
                DateText.write(since),
                draft.registryCode(),
                draft.name(),
                draft.title(),
                draft.source().name(),
                names(draft.conditions()),
                String.join("\n", draft.grounds()),
                names(draft.whoMayAsk()),
                draft.validity(),
                draft.template(),
                hours(draft, Speed.ORDINARY),
                hours(draft, Speed.FAST),
                hours(draft, Speed.EXPRESS),
                names(draft.channels()),
                String.join("\n", draft.documents()),
                draft.nature().name(),
                draft.standardForm() == null ? "" : draft.standardForm().name());
    }

    /** An empty form for a new service that begins on the day. */
    static ServiceForm empty(LocalDate since) {
        return new ServiceForm(
                "",
                "",
                "0",
                DateText.write(since),
                "",
                "",
                "",
                FactSource.POPULATION_REGISTER.name(),
                List.of(Condition.SUBJECT_ALIVE.name(), Condition.NUMBER_UNDISPUTED.name()),
                "",
                List.of(ApplicantRelation.SELF.name()),
                "",
                "",
                "72",
                "",
                "",
                List.of(Channel.COUNTER.name()),
                "",
                Nature.BOTH.name(),
                "");
    }

    /** The day from which the definition is to hold. */
    public Optional<LocalDate> day() {
        return DateText.parse(text(since));
    }

    /** The number that the page was opened with; none when it was forged. */
    int versionRead() {
        return text(version).matches("[0-9]{1,9}") ? Integer.parseInt(text(version)) : -1;
    }

    /** The draft; conditions that stood before keep their order, and new ones follow in that of the list. */
    ServiceDraft draft(List<Condition> before, Set<String> templates) {
        return new ServiceDraft(
                text(registryCode).isEmpty() ? null : text(registryCode),
                text(name),
                text(title),
                chosen(FactSource.class, source == null ? List.of() : List.of(source)).stream()
                        .findFirst()
                        .orElse(FactSource.POPULATION_REGISTER),
                ordered(before),
                lines(grounds),
                chosen(ApplicantRelation.class, whoMayAsk),
                text(validity),
                template != null && templates.contains(template) ? template : null,
                terms(),
                chosen(Channel.class, channels),
                lines(documents),
                chosen(Nature.class, nature == null ? List.of() : List.of(nature)).stream()
                        .findFirst()
                        .orElse(Nature.BOTH),
                chosen(StandardForm.class, standardForm == null ? List.of() : List.of(standardForm)).stream()
                        .findFirst()
                        .orElse(null));
    }

    private List<Condition> ordered(List<Condition> before) {
        Set<Condition> wanted = chosen(Condition.class, conditions);
        List<Condition> ordered =
                new ArrayList<>(before.stream().filter(wanted::contains).toList());
        wanted.stream().filter(condition -> !ordered.contains(condition)).forEach(ordered::add);
        return ordered;
    }

    private Map<Speed, Duration> terms() {
        Map<Speed, Duration> terms = new EnumMap<>(Speed.class);
        term(terms, Speed.ORDINARY, ordinary);
        term(terms, Speed.FAST, fast);
        term(terms, Speed.EXPRESS, express);
        return terms;
    }

    private static void term(Map<Speed, Duration> terms, Speed speed, @Nullable String hours) {
        if (text(hours).matches("[1-9][0-9]{0,3}")) {
            terms.put(speed, Duration.ofHours(Integer.parseInt(text(hours))));
        }
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> type, @Nullable List<String> names) {
        Set<E> chosen = EnumSet.noneOf(type);
        Stream.of(type.getEnumConstants())
                .filter(one -> names != null && names.contains(one.name()))
                .forEach(chosen::add);
        return chosen;
    }

    private static List<String> lines(@Nullable String text) {
        return text(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> names(java.util.Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toList());
    }

    private static String hours(ServiceDraft draft, Speed speed) {
        Duration term = draft.terms().get(speed);
        return term == null ? "" : String.valueOf(term.toHours());
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
