package bg.gishe.certificates.internal;

import bg.gishe.certificates.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** The values that stand in the XML attached to a document, each with the place where it stands. */
public final class AttachedValues {

    private static final XMLInputFactory FACTORY = factory();

    private AttachedValues() {}

    /** Those of a file; none where nothing is attached. */
    public static Set<String> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Optional<PDComplexFileSpecification> facts = Optional.ofNullable(
                            document.getDocumentCatalog().getNames())
                    .flatMap(names -> Optional.ofNullable(names.getEmbeddedFiles()))
                    .flatMap(AttachedValues::facts);
            return facts.isEmpty() ? Set.of() : in(facts.get().getEmbeddedFile().toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("A document of the archive could not be read", e);
        }
    }

    /** Those that are attached to a document when it is made now. */
    public static Set<String> of(Snapshot snapshot) {
        return in(FactsXml.of(snapshot));
    }

    private static Optional<PDComplexFileSpecification> facts(
            org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode files) {
        try {
            return Optional.ofNullable(files.getNames())
                    .flatMap(named -> Optional.ofNullable(named.get(CertificateRenderer.ATTACHMENT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> in(byte[] xml) {
        Set<String> values = new HashSet<>();
        Deque<String> path = new ArrayDeque<>();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        path.addLast(reader.getLocalName());
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (!text.isEmpty()) {
                            values.add(String.join("/", path) + "=" + text);
                            text.setLength(0);
                        }
                        path.removeLast();
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The facts attached to a document of the archive cannot be read", e);
        }
        return values;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
