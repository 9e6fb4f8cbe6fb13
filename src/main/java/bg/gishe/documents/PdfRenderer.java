package bg.gishe.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders a versioned template of {@code templates/documents} as PDF. The same values always give the same paper. */
@Component
public class PdfRenderer {

    private static final Locale BULGARIAN = Locale.of("bg");

    private final SpringTemplateEngine engine;
    private final PdfPrinter printer = new PdfPrinter();
    private final PaperFormat paper = new PaperFormat();
    private final PaperFormat blank = PaperFormat.ofForms();

    /** Reads each template once. */
    public PdfRenderer() {
        this(true);
    }

    /** Reads templates once, or at each document, so that whoever writes one sees it at once. */
    @Autowired
    PdfRenderer(@Value("${spring.thymeleaf.cache:true}") boolean templatesOnce) {
        this.engine = engine(templatesOnce);
    }

    /**
     * Renders a document that has to say exactly what it is given; the last touch may add to it before it is written.
     *
     * @throws UnprintableException when it says a character that the font has not
     */
    public byte[] renderExactly(String template, Map<String, Object> values, Consumer<PDDocument> lastTouch) {
        return printer.print(PaperLetters.allIn(tied(xhtml(template, values))), lastTouch);
    }

    /**
     * Renders another paper of the counter, such as a receipt, from its template; it is neither sealed nor archived. The money is taken, so
     * it is always printed: a character that the font has not is told by its code.
     */
    public byte[] render(String template, Map<String, Object> values) {
        return printer.print(PaperLetters.named(TiedWords.in(xhtml(template, values))), document -> {});
    }

    /** The same on the strip of a receipt printer, as long as what it says. */
    public byte[] renderStrip(String template, Map<String, Object> values) {
        return printer.printStrip(PaperLetters.named(TiedWords.in(xhtml(template, values))));
    }

    /** A document from before papers were fitted breaks its lines where it always did. */
    private static String tied(String xhtml) {
        return FittedType.DOCUMENT.isOpenIn(xhtml) ? TiedWords.in(xhtml) : xhtml;
    }

    private String xhtml(String template, Map<String, Object> values) {
        Context context = new Context(BULGARIAN, values);
        context.setVariable("paper", paper);
        context.setVariable("blank", blank);
        return XmlText.of(engine.process(template, context));
    }

    static SpringTemplateEngine engine(boolean templatesOnce) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(templatesOnce);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(java.util.Set.copyOf(List.of(resolver)));
        engine.setEnableSpringELCompiler(true);
        return engine;
    }
}
