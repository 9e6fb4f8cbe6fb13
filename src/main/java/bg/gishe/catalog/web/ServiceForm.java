package bg.gishe.catalog.web;

import bg.gishe.catalog.Condition;
import bg.gishe.catalog.FactSource;
import bg.gishe.catalog.Nature;
import bg.gishe.catalog.ServiceDraft;
import bg.gishe.catalog.Speed;
import bg.gishe.platform.DateText;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A definition as typed by an administrator; its groups are those of {@link ServiceDraft}. */
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

        @Listed(Nature.class) @Nullable String nature,
        @Listed(FactSource.class) @Nullable String source,
        @Listed(Condition.class) @Nullable List<String> conditions,
        @Valid DocumentForm document,
        @Valid ApplicationForm application,
        @Valid TermsForm terms) {

    /** A group of which nothing was sent is as if nothing was typed in it. */
    ServiceForm {
        document = document == null ? new DocumentForm(null, null, null, null, null, null, null) : document;
        application = application == null ? new ApplicationForm(null, null, null) : application;
        terms = terms == null ? new TermsForm(null, null, null) : terms;
    }

    /** A form that says what the service is now. */
    static ServiceForm of(ServiceDraft draft, String code, int version, LocalDate since) {
        return new ServiceForm(
                code,
                "",
                String.valueOf(version),
                DateText.write(since),
                draft.registryCode(),
                draft.name(),
                draft.nature().name(),
                draft.source().name(),
                Typed.names(draft.conditions()),
                DocumentForm.of(draft.document()),
                ApplicationForm.of(draft.application()),
                TermsForm.of(draft.terms()));
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
                Nature.BOTH.name(),
                FactSource.POPULATION_REGISTER.name(),
                List.of(Condition.SUBJECT_ALIVE.name(), Condition.NUMBER_UNDISPUTED.name()),
                DocumentForm.empty(),
                ApplicationForm.usual(),
                TermsForm.of(Map.of(Speed.ORDINARY, Duration.ofHours(72))));
    }

    /** The day from which the definition is to hold. */
    public Optional<LocalDate> day() {
        return DateText.parse(Typed.text(since));
    }

    /** The number that the page was opened with; none when it was forged. */
    int versionRead() {
        String read = Typed.text(version);
        return read.matches("[0-9]{1,9}") ? Integer.parseInt(read) : -1;
    }

    /** The draft; conditions that stood before keep their order, and new ones follow in that of the list. */
    ServiceDraft draft(List<Condition> before, Set<String> templates) {
        return new ServiceDraft(
                Typed.text(registryCode).isEmpty() ? null : Typed.text(registryCode),
                Typed.text(name),
                Listed.Check.find(Nature.class, nature).orElse(Nature.BOTH),
                Listed.Check.find(FactSource.class, source).orElse(FactSource.POPULATION_REGISTER),
                ordered(before),
                document.text(templates),
                application.rules(),
                terms.terms());
    }

    private List<Condition> ordered(List<Condition> before) {
        Set<Condition> wanted = Typed.chosen(Condition.class, conditions);
        List<Condition> ordered =
                new ArrayList<>(before.stream().filter(wanted::contains).toList());
        wanted.stream().filter(condition -> !ordered.contains(condition)).forEach(ordered::add);
        return ordered;
    }
}
