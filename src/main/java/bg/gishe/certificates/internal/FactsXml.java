package bg.gishe.certificates.internal;

import bg.gishe.certificates.Snapshot;
import bg.gishe.documents.XmlText;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a document prints as XML, attached to it so that a machine can read what a person sees; and nothing that a person does not see. */
final class FactsXml {

    static final String NAMESPACE = "urn:bg:gishe:certificate:1";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private FactsXml() {}

    static byte[] of(Snapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("certificate");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("number", snapshot.numbers().certificateNumber());
            xml.writeAttribute("issuedOn", snapshot.numbers().issuedOn().toString());
            element(xml, "title", snapshot.service().title());
            element(xml, "issuer", snapshot.issuer().municipality());
            element(xml, "registrationNumber", snapshot.numbers().registrationNumber());
            element(xml, "verificationCode", snapshot.verification().code());
            element(xml, "order", JSON.valueToTree(Order.of(snapshot)));
            if (snapshot.service().validityGround() != null) {
                element(xml, "validityGround", snapshot.service().validityGround());
            }
            if (snapshot.official().order() != null) {
                element(xml, "officialOrder", snapshot.official().order());
            }
            element(xml, "specimen", Boolean.toString(snapshot.specimen()));
            element(xml, "facts", JSON.valueToTree(snapshot.facts()));
            Snapshot.Form form = snapshot.form();
            if (form != null) {
                element(xml, "standardForm", JSON.valueToTree(Form.of(form)));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The facts could not be written as XML", e);
        }
        return bytes.toByteArray();
    }

    /** What the document says of itself: of which department, on what ground, asked by whom, for what fee, signed by whom. */
    private record Order(
            String seat,
            String department,
            String address,
            LocalDate registeredOn,
            List<String> grounds,
            @Nullable String purpose,
            @Nullable String applicant,
            @Nullable String validity,
            String fee,
            @Nullable String receiptNumber,
            String official,
            String position) {

        private static Order of(Snapshot document) {
            Snapshot.Issuer issuer = document.issuer();
            return new Order(
                    issuer.seat(),
                    issuer.department(),
                    issuer.address(),
                    document.numbers().registeredOn(),
                    document.service().grounds(),
                    document.asked().purpose(),
                    document.asked().applicant(),
                    document.service().validity(),
                    document.paid().fee(),
                    document.paid().receiptNumber(),
                    document.official().name(),
                    document.official().position());
        }
    }

    /** A standard form as it is attached: what it is, and what it says under which heading. */
    private record Form(String annex, String language, List<Snapshot.Form.Section> sections) {

        private static Form of(Snapshot.Form form) {
            return new Form(form.annex(), form.language(), form.sections());
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, JsonNode value) throws XMLStreamException {
        if (value.isNull()) {
            return;
        }
        if (!value.isContainer()) {
            element(xml, name, value.asString());
            return;
        }
        xml.writeStartElement(name);
        if (value.isArray()) {
            for (JsonNode item : value) {
                element(xml, "item", item);
            }
        }
        // In one order, however the facts are kept.
        for (String property : new TreeSet<>(value.propertyNames())) {
            element(xml, property, value.path(property));
        }
        xml.writeEndElement();
    }
}
