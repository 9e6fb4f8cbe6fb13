package bg.gishe.certificates.internal;

import bg.gishe.certificates.Snapshot;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The facts of a document as XML, attached to it so that a machine can read what a person sees. */
final class FactsXml {

    static final String NAMESPACE = "urn:bg:gishe:certificate:1";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private FactsXml() {}

    static byte[] of(Snapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("certificate");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("number", snapshot.certificateNumber());
            xml.writeAttribute("issuedOn", snapshot.issuedOn().toString());
            element(xml, "title", snapshot.title());
            element(xml, "issuer", snapshot.issuer().municipality());
            element(xml, "registrationNumber", snapshot.registrationNumber());
            element(xml, "verificationCode", snapshot.verificationCode());
            element(xml, "specimen", snapshot.specimen());
            element(xml, "facts", snapshot.facts());
            Snapshot.Form form = snapshot.form();
            if (form != null) {
                element(xml, "standardForm", Map.of("annex", form.annex(), "language", form.language()));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The facts could not be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> {
                xml.writeStartElement(name);
                // In one order, however the facts were kept in between.
                for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
                    element(xml, entry.getKey().toString(), entry.getValue());
                }
                xml.writeEndElement();
            }
            case List<?> list -> {
                xml.writeStartElement(name);
                for (Object item : list) {
                    element(xml, "item", item);
                }
                xml.writeEndElement();
            }
            default -> {
                xml.writeStartElement(name);
                xml.writeCharacters(XmlText.of(value.toString()));
                xml.writeEndElement();
            }
        }
    }
}
