package bg.gishe.certificates.internal;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

/** Reads the attached facts as another system would: by an ordinary parser that knows the namespace. */
final class FactsXmlReader {

    private FactsXmlReader() {}

    static String names(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagNameNS(FactsXml.NAMESPACE, "names")
                .item(0)
                .getTextContent();
    }
}
