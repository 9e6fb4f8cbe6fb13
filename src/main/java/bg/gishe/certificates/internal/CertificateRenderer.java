package bg.gishe.certificates.internal;

import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.VerificationCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders a snapshot by its versioned template. The same snapshot always says the same. */
@Component
public class CertificateRenderer {

    /** Name of the attached file. */
    static final String ATTACHMENT = "facts.xml";

    private static final Locale BULGARIAN = Locale.of("bg");

    private final SpringTemplateEngine engine;
    private final PdfPrinter printer = new PdfPrinter();
    private final Paper paper = new Paper();

    /** Reads each template once. */
    public CertificateRenderer() {
        this(true);
    }

    /** Reads templates once, or at each document, so that whoever writes one sees it at once. */
    @Autowired
    CertificateRenderer(@Value("${spring.thymeleaf.cache:true}") boolean templatesOnce) {
        this.engine = engine(templatesOnce);
    }

    /**
     * The unsealed document.
     *
     * @throws bg.gishe.certificates.UnprintableException when it says a character that the font has not
     */
    public byte[] render(Snapshot snapshot) {
        Context context = new Context(
                BULGARIAN,
                Map.of(
                        "doc", snapshot,
                        "facts", snapshot.facts(),
                        "paper", paper,
                        "code", new VerificationCode(snapshot.verificationCode()).grouped(),
                        "qr", QrCode.dataAddress(snapshot.verificationUrl())));
        String xhtml = engine.process(snapshot.template() + "-" + snapshot.templateVersion(), context);
        return printer.print(PaperLetters.allIn(XmlText.of(xhtml)), document -> attach(document, snapshot));
    }

    /**
     * Renders another paper of the counter, such as a receipt, from its template; it is neither sealed nor archived. The money is taken, so
     * it is always printed: a character that the font has not is told by its code.
     */
    public byte[] render(String template, Map<String, Object> values) {
        return printer.print(xhtml(template, values), document -> {});
    }

    /** The same on the strip of a receipt printer, as long as what it says. */
    public byte[] renderStrip(String template, Map<String, Object> values) {
        return printer.printStrip(xhtml(template, values));
    }

    private String xhtml(String template, Map<String, Object> values) {
        Context context = new Context(BULGARIAN, values);
        context.setVariable("paper", paper);
        return PaperLetters.named(XmlText.of(engine.process(template, context)));
    }

    private static void attach(PDDocument document, Snapshot snapshot) {
        try {
            byte[] xml = FactsXml.of(snapshot);
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
            file.setSubtype("application/xml");
            file.setSize(xml.length);
            file.setModDate(java.util.GregorianCalendar.from(
                    snapshot.issuedOn().atStartOfDay(java.time.ZoneId.of("Europe/Sofia"))));
            PDComplexFileSpecification attachment = new PDComplexFileSpecification();
            attachment.setFile(ATTACHMENT);
            attachment.setFileUnicode(ATTACHMENT);
            attachment.setFileDescription("Удостоверените данни във вид за машинна обработка");
            attachment.setEmbeddedFile(file);
            attachment.setEmbeddedFileUnicode(file);
            attachment.getCOSObject().setName("AFRelationship", "Data");
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(ATTACHMENT, attachment));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            COSArray associated = new COSArray();
            associated.add(attachment);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
        } catch (IOException e) {
            throw new UncheckedIOException("The facts could not be attached", e);
        }
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
