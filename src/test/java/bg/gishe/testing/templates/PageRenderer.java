package bg.gishe.testing.templates;

import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.certificates.Sealing;
import bg.gishe.counter.ToSign;
import bg.gishe.documents.SealState;
import bg.gishe.platform.Actor;
import bg.gishe.platform.Format;
import bg.gishe.platform.Municipality;
import bg.gishe.tariff.DualDisplay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The product's own template engine with the beans on which its pages call, and nothing else of the application. */
final class PageRenderer implements AutoCloseable {

    /** Somebody with every role, so that every link is on every page. */
    static final Actor ACTOR = new Actor(
            "m.ivanova",
            "Мария Иванова",
            "експерт",
            "4",
            Set.of("CLERK", "BACK_OFFICE", "CIVIL_STATUS_OFFICIAL", "ACCOUNTANT", "SECRETARY", "AUDITOR", "ADMIN"));

    static final Municipality MUNICIPALITY = new Municipality(
            "Стара Загора",
            "SZR31",
            "68850",
            "гр. Стара Загора",
            "Отдел „Гражданско състояние“",
            "бул. „Цар Симеон Велики“ № 107",
            URI.create("http://localhost:8080"),
            true);

    /** A seal about which nobody has to do anything. */
    private static final Sealing SEALING =
            Mockito.mock(Sealing.class, call -> new SealState.Usable(InventedValues.TODAY.plusYears(1), 365, false));

    /** Nothing waits to be signed. */
    private static final ToSign TO_SIGN = Mockito.mock(ToSign.class, call -> 0);

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final ConversionService conversion = new DefaultFormattingConversionService();

    PageRenderer(Collection<Class<?>> beans, BranchRecorder recorder) {
        context.setServletContext(new MockServletContext());
        try {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new ResourcePropertySource("classpath:application.properties"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        context.register(ThymeleafAutoConfiguration.class, Format.class);
        beans.forEach(context::register);
        context.addBeanFactoryPostProcessor(factory -> {
            factory.registerSingleton(
                    "clock",
                    Clock.fixed(
                            InventedValues.TODAY
                                    .atTime(14, 5)
                                    .atZone(ZoneId.of("Europe/Sofia"))
                                    .toInstant(),
                            ZoneId.of("Europe/Sofia")));
            factory.registerSingleton("messageSource", new NotedMessages(context.getEnvironment()));
            factory.registerSingleton("requestDataValueProcessor", new CsrfRequestDataValueProcessor());
            factory.registerSingleton("serviceCatalog", catalog());
            factory.registerSingleton("dualDisplay", new DualDisplay(InventedValues.TODAY, InventedValues.TODAY));
        });
        context.refresh();
        RecordingDialect.install(context.getBean(SpringTemplateEngine.class), recorder);
    }

    /** The page as it goes to the browser. */
    String render(String view, Map<?, ?> model, Locale locale) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext(), "GET", "/");
        MockHttpServletResponse response = new MockHttpServletResponse();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("actor", ACTOR);
        values.put("municipality", MUNICIPALITY);
        put("@sealing", SEALING, values, request);
        put("@toSign", TO_SIGN, values, request);
        model.forEach((name, value) -> put(String.valueOf(name), value, values, request));
        prepare(request, locale);
        LocaleContextHolder.setLocale(locale);
        try {
            View page = context.getBean(ThymeleafViewResolver.class).resolveViewName(view, locale);
            if (page == null) {
                throw new IllegalArgumentException("There is no template " + view);
            }
            StringWriter text = new StringWriter();
            PrintWriter writer = new PrintWriter(text);
            // The mock's own writer flushes after every word.
            page.render(values, request, new HttpServletResponseWrapper(response) {
                @Override
                public PrintWriter getWriter() {
                    return writer;
                }
            });
            return text.toString();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** The keys of the messages shown since the last call. */
    Set<String> messages() {
        return context.getBean(NotedMessages.class).shown();
    }

    private void put(
            String name, @Nullable Object value, Map<String, @Nullable Object> values, MockHttpServletRequest request) {
        if (name.startsWith("@")) {
            standsFor(name.substring(1), Objects.requireNonNull(value));
        } else if (!name.startsWith("param.")) {
            values.put(name, value);
        } else if (value != null) {
            request.setParameter(name.substring("param.".length()), value.toString());
        }
    }

    /** Lets this answer when a template calls on the bean. */
    private void standsFor(String bean, Object value) {
        DefaultListableBeanFactory factory = (DefaultListableBeanFactory) context.getBeanFactory();
        factory.destroySingleton(bean);
        factory.registerSingleton(bean, value);
    }

    private void prepare(HttpServletRequest request, Locale locale) {
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
        request.setAttribute(ConversionService.class.getName(), conversion);
        DefaultCsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token");
        request.setAttribute("_csrf", token);
        request.setAttribute(org.springframework.security.web.csrf.CsrfToken.class.getName(), token);
    }

    /** Words of the ordinance ask it for the names of services; it knows one. */
    private static ServiceCatalog catalog() {
        ServiceCatalog catalog = Mockito.mock(ServiceCatalog.class);
        Object service =
                Variants.a(bg.gishe.catalog.AdministrativeService.class).usual();
        Mockito.when(catalog.inForce(ArgumentMatchers.any(java.time.LocalDate.class)))
                .thenReturn(
                        List.of((bg.gishe.catalog.AdministrativeService) java.util.Objects.requireNonNull(service)));
        return catalog;
    }

    @Override
    public void close() {
        context.close();
    }
}
