package bg.gishe.acts.bulk;

import bg.gishe.people.NameLetters;
import bg.gishe.platform.CleanText;
import bg.gishe.platform.PaperAlphabet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An element of a message read without document types, outside entities or network: what is hostile is refused, not obeyed. */
final class XmlMessage {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_VALUE = 200;
    private static final String LETTERS = "imports.regix.unreadable.letters";

    private final Element element;
    private final PaperAlphabet paper;

    private XmlMessage(Element element, PaperAlphabet paper) {
        this.element = element;
        this.paper = paper;
    }

    /** @throws UnreadableMessageException when it is too large, no XML, or has a document type */
    static XmlMessage read(byte[] bytes, PaperAlphabet paper) {
        if (bytes.length > LARGEST) {
            throw new UnreadableMessageException("imports.regix.unreadable.too-large");
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return new XmlMessage(builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement(), paper);
        } catch (SAXException e) {
            throw new UnreadableMessageException("imports.regix.unreadable.not-xml");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML reader does not work", e);
        }
    }

    /** "{namespace}name" of the element. */
    String qualifiedName() {
        return "{" + element.getNamespaceURI() + "}" + element.getLocalName();
    }

    /** The first child of the name, in the namespace of its parent. */
    Optional<XmlMessage> child(String name) {
        return children(name).stream().findFirst();
    }

    List<XmlMessage> children(String name) {
        List<XmlMessage> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(new XmlMessage(child, paper));
            }
        }
        return found;
    }

    /** The text of the child, which reaches paper, or empty when it is absent or blank. */
    Optional<String> text(String name) {
        Optional<String> text = child(name)
                .map(child -> CleanText.of(child.element.getTextContent()).strip())
                .filter(value -> !value.isEmpty());
        if (text.filter(value -> value.length() > LONGEST_VALUE).isPresent()) {
            throw new UnreadableMessageException("imports.regix.unreadable.long-value");
        }
        if (!paper.canPrint(text.orElse(""))) {
            throw new UnreadableMessageException(LETTERS);
        }
        return text;
    }

    /** The name of a person; see {@link #text}. */
    Optional<String> name(String name) {
        Optional<String> text = text(name);
        if (NameLetters.strange(text.orElse("")).isPresent()) {
            throw new UnreadableMessageException(LETTERS);
        }
        return text;
    }

    /** The text of the child; a message without it cannot be used. */
    String required(String name) {
        return text(name).orElseThrow(() -> new UnreadableMessageException("imports.regix.unreadable.incomplete"));
    }

    /** The parser would write what it dislikes to the console, values included. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
