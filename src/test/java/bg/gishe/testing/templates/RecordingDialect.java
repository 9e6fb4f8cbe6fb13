package bg.gishe.testing.templates;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.processor.element.MatchingAttributeName;
import org.thymeleaf.processor.element.MatchingElementName;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.processor.StandardCaseTagProcessor;
import org.thymeleaf.standard.processor.StandardEachTagProcessor;
import org.thymeleaf.standard.processor.StandardIfTagProcessor;
import org.thymeleaf.standard.processor.StandardUnlessTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** The dialect of the product's own templates, which tells a recorder what its conditions and loops did. */
final class RecordingDialect extends SpringStandardDialect {

    private final BranchRecorder recorder;

    private RecordingDialect(SpringStandardDialect like, BranchRecorder recorder) {
        this.recorder = recorder;
        setEnableSpringELCompiler(like.getEnableSpringELCompiler());
        setRenderHiddenMarkersBeforeCheckboxes(like.getRenderHiddenMarkersBeforeCheckboxes());
    }

    /** Makes an engine that was not used yet tell the recorder. */
    static void install(SpringTemplateEngine engine, BranchRecorder recorder) {
        Set<IDialect> dialects = engine.getDialects().stream()
                .map(dialect -> dialect instanceof SpringStandardDialect standard
                        ? new RecordingDialect(standard, recorder)
                        : dialect)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        engine.setDialects(dialects);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        Set<IProcessor> processors = super.getProcessors(prefix).stream()
                .map(processor -> processor instanceof IElementTagProcessor one && decides(one)
                        ? new Told(one, recorder)
                        : processor)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        processors.add(new Reached(TemplateMode.HTML, recorder));
        processors.add(new Reached(TemplateMode.XML, recorder));
        return processors;
    }

    private static boolean decides(IElementTagProcessor processor) {
        return processor instanceof StandardIfTagProcessor
                || processor instanceof StandardUnlessTagProcessor
                || processor instanceof StandardCaseTagProcessor
                || processor instanceof StandardEachTagProcessor;
    }

    /** Stands before all others on every element. */
    private record Reached(TemplateMode mode, BranchRecorder recorder) implements IElementTagProcessor {

        @Override
        public TemplateMode getTemplateMode() {
            return mode;
        }

        @Override
        public int getPrecedence() {
            return Integer.MIN_VALUE;
        }

        @Override
        public @Nullable MatchingElementName getMatchingElementName() {
            return null;
        }

        @Override
        public @Nullable MatchingAttributeName getMatchingAttributeName() {
            return null;
        }

        @Override
        public void process(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            recorder.reached(tag);
        }
    }

    /** A condition or loop that does as before and tells what it did. */
    private record Told(IElementTagProcessor own, BranchRecorder recorder) implements IElementTagProcessor {

        @Override
        public TemplateMode getTemplateMode() {
            return own.getTemplateMode();
        }

        @Override
        public int getPrecedence() {
            return own.getPrecedence();
        }

        @Override
        public MatchingElementName getMatchingElementName() {
            return own.getMatchingElementName();
        }

        @Override
        public MatchingAttributeName getMatchingAttributeName() {
            return own.getMatchingAttributeName();
        }

        @Override
        public void process(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            String attribute =
                    getMatchingAttributeName().getMatchingAttributeName().getCompleteAttributeNames()[0];
            boolean[] removed = {false};
            own.process(context, tag, (IElementTagStructureHandler) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {IElementTagStructureHandler.class},
                    (proxy, method, values) -> {
                        switch (method.getName()) {
                            case "removeElement" -> removed[0] = true;
                            case "iterateElement" -> recorder.loop(tag, attribute, values[2]);
                            default -> {}
                        }
                        try {
                            return method.invoke(structure, values);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
            if (!(own instanceof StandardEachTagProcessor)) {
                recorder.condition(tag, attribute, !removed[0]);
            }
        }
    }
}
