package bg.gishe.certificates.internal;

import bg.gishe.certificates.Snapshot;
import bg.gishe.certificates.VerificationCode;
import bg.gishe.documents.PdfRenderer;
import bg.gishe.documents.QrCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Renders a snapshot by its versioned template. The same snapshot always says the same. */
@Component
public class CertificateRenderer {

    /** Name of the attached file. */
    static final String ATTACHMENT = "facts.xml";

    private final PdfRenderer renderer;

    /** Reads each template once. */
    public CertificateRenderer() {
        this(new PdfRenderer());
    }

    @Autowired
    CertificateRenderer(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * The unsealed document.
     *
     * @throws bg.gishe.documents.UnprintableException when it says a character that the font has not
     */
    public byte[] render(Snapshot snapshot) {
        Map<String, Object> values = Map.of(
                "doc", snapshot,
                "facts", snapshot.facts(),
                "code", new VerificationCode(snapshot.verification().code()).grouped(),
                "qr", QrCode.dataAddress(snapshot.verification().url()));
        return renderer.renderExactly(
                snapshot.service().template() + "-" + snapshot.service().templateVersion(),
                values,
                document -> attach(document, snapshot));
    }

    private static void attach(PDDocument document, Snapshot snapshot) {
        try {
            byte[] xml = FactsXml.of(snapshot);
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
            file.setSubtype("application/xml");
            file.setSize(xml.length);
            file.setModDate(java.util.GregorianCalendar.from(
                    snapshot.numbers().issuedOn().atStartOfDay(java.time.ZoneId.of("Europe/Sofia"))));
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
}
