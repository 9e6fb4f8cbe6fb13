package bg.gishe.testing.templates;

import bg.gishe.documents.DocumentMarkup;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.thymeleaf.TemplateEngine;

/** Renders every case of every template once, and keeps what came of it. */
public final class Rendering {

    /** A branch that no case took, and in words which. */
    public record Untaken(TemplateElement element, String what) {

        @Override
        public String toString() {
            return element.place() + " " + what;
        }
    }

    private static final Locale BULGARIAN = Locale.of("bg");

    private final BranchRecorder recorder = new BranchRecorder();
    private final Map<String, Map<String, String>> faults = new TreeMap<>();
    private final Map<String, Set<String>> english = new HashMap<>();
    private int pages;

    /** Renders them all. */
    public static Rendering ofAll() {
        Rendering rendering = new Rendering();
        List<TemplateCases> all = found();
        List<Class<?>> beans = all.stream().flatMap(one -> one.beans().stream()).toList();
        DocumentMarkup documents =
                new DocumentMarkup(engine -> RecordingDialect.install(engine, rendering.recorder.within("documents/")));
        // What fails is told by the tests, once.
        Logger log = (Logger) LoggerFactory.getLogger(TemplateEngine.class);
        Level before = log.getLevel();
        log.setLevel(Level.OFF);
        try (PageRenderer renderer = new PageRenderer(beans, rendering.recorder)) {
            for (TemplateCase one :
                    all.stream().flatMap(cases -> cases.cases().stream()).toList()) {
                rendering.render(one, renderer, documents);
            }
        } finally {
            log.setLevel(before);
        }
        return rendering;
    }

    /** Templates for which there is a case, by the name of the file. */
    public Set<String> cases() {
        return faults.keySet();
    }

    /** What was wrong with the pages of a template: each fault once, with the first case in which it came. */
    public List<String> faults(String template) {
        return faults.get(template).entrySet().stream()
                .map(fault -> fault.getKey() + "\n      when " + fault.getValue())
                .toList();
    }

    /** Templates of which no part was ever rendered. */
    public List<String> unknown() {
        return TemplateElement.templates().stream()
                .filter(template -> !recorder.knows(template))
                .toList();
    }

    /** Branches that no case took. */
    public List<Untaken> untaken() {
        return TemplateElement.all().stream()
                .flatMap(element -> recorder.untaken(element).stream().map(what -> new Untaken(element, what)))
                .toList();
    }

    /** How many pages were rendered. */
    public int pages() {
        return pages;
    }

    private void render(TemplateCase one, PageRenderer renderer, DocumentMarkup documents) {
        String template = one.view().replaceFirst("\\s*::.*", "");
        Map<String, String> wrong = faults.computeIfAbsent(template, name -> new LinkedHashMap<>());
        for (Variant model : one.models()) {
            Map<?, ?> values = (Map<?, ?>) Objects.requireNonNull(model.value());
            String when = one.view() + (model.how().isEmpty() ? " is as usual" : " has " + model.how());
            if (template.startsWith("documents/")) {
                look(wrong, when, () -> documents.render(template.substring("documents/".length()), values));
                continue;
            }
            look(wrong, when + " in Bulgarian", () -> renderer.render(one.view(), values, BULGARIAN));
            // The languages differ by their messages alone: what shows no other ones is the same page.
            if (english.computeIfAbsent(one.view(), view -> new HashSet<>()).addAll(renderer.messages())
                    || model.how().isEmpty()) {
                look(wrong, when + " in English", () -> renderer.render(one.view(), values, Locale.ENGLISH));
                renderer.messages();
            }
        }
    }

    private void look(Map<String, String> wrong, String when, Callable<String> page) {
        pages++;
        try {
            PageFaults.of(page.call()).forEach(fault -> wrong.putIfAbsent(fault, when));
        } catch (Exception e) {
            wrong.putIfAbsent(inShort(e), when);
        }
    }

    private static String inShort(Exception e) {
        String place = Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(message -> message != null && message.contains("line "))
                .reduce((outer, inner) -> inner)
                .orElse("");
        return place + " – " + NestedExceptionUtils.getMostSpecificCause(e);
    }

    private static List<TemplateCases> found() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TemplateCases.class));
        return scanner.findCandidateComponents("bg.gishe").stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .map(Rendering::create)
                .toList();
    }

    private static TemplateCases create(String name) {
        try {
            var constructor = ClassUtils.forName(name, null).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (TemplateCases) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " needs a constructor without arguments", e);
        }
    }
}
