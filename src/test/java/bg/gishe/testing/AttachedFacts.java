package bg.gishe.testing;

import bg.gishe.certificates.VerificationCode;
import bg.gishe.documents.PaperFormat;
import bg.gishe.people.Sex;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The values of the XML attached to a document, each with the ways in which its paper may write it. */
final class AttachedFacts {

    private static final PaperFormat PAPER = new PaperFormat();

    /**
     * A value.
     *
     * @param path where it stands, e.g. "facts/subject/names"
     */
    record Value(String path, String text) {

        private String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Said of the document, not of a person: its words stand whole on the paper. */
        boolean isOfTheOrder() {
            return path.startsWith("order/");
        }

        private boolean isIn(String parent) {
            return path.endsWith(parent + "/" + name());
        }

        /** How it is written on paper: in one of these ways, as the template has it. */
        List<String> written() {
            return switch (name()) {
                case "sex" -> writtenSex();
                case "eventTime" -> List.of(PAPER.time(text));
                case "maritalStatusText" -> List.of(PAPER.capitals(text), text);
                case "egn" -> List.of("ЕГН " + text);
                case "lnch" -> List.of("ЛНЧ " + text);
                case "verificationCode" -> List.of(new VerificationCode(text).grouped());
                case "annex" -> List.of("ПРИЛОЖЕНИЕ " + text + " –");
                // Nothing is written where it is no specimen.
                case "specimen" -> text.equals("true") ? List.of("ОБРАЗЕЦ – НЕВАЛИДЕН") : List.of("");
                case "language" -> List.of(text.equals("en") ? "MULTILINGUAL STANDARD FORM" : "?");
                default -> isDate() ? List.of(PAPER.date(text)) : List.of(text);
            };
        }

        /** How the paper may repeat it besides. */
        Stream<String> repeated() {
            return isDate()
                    ? Stream.of(PAPER.dateInWords(text), PAPER.numericDate(text))
                    : path.equals("issuer") ? Stream.of(PAPER.capitals(text), PAPER.latin(text)) : Stream.of(text);
        }

        boolean isDate() {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text).getYear() > 0;
        }

        /** By the word for a man or a woman, or by that for the spouse of one. */
        private List<String> writtenSex() {
            boolean man = Sex.valueOf(text) == Sex.MALE;
            if (isIn("CHILD") || isIn("DECEASED")) {
                return List.of("Пол " + PAPER.sex(Sex.valueOf(text)));
            }
            if (isIn("item")) {
                return List.of(man ? "починал на" : "починала на");
            }
            if (isIn("SPOUSE_1") || isIn("SPOUSE_2")) {
                return List.of(man ? "Съпруг Имена" : "Съпруга Имена");
            }
            return man
                    ? List.of("на съпругата №", "Съпруга Имена", "Съпруга В регистъра")
                    : List.of("на съпруга №", "Съпруг Имена", "Съпруг В регистъра");
        }
    }

    private AttachedFacts() {}

    static List<Value> of(byte[] xml) {
        List<Value> values = new ArrayList<>();
        gather(root(xml), "", values);
        return values;
    }

    /** How many items the longest list of the XML has. */
    static int longestList(byte[] xml) {
        NodeList all = root(xml).getElementsByTagName("item");
        Map<Node, Integer> counts = new HashMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            Node list = all.item(i).getParentNode();
            // The grounds of a document stand in one sentence, without numbers.
            if (!list.getNodeName().equals("grounds")) {
                counts.merge(list, 1, Integer::sum);
            }
        }
        return counts.values().stream().mapToInt(count -> count).max().orElse(0);
    }

    private static Element root(byte[] xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void gather(Element element, String path, List<Value> values) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                values.add(new Value(path + "@" + attribute.getNodeName(), attribute.getNodeValue()));
            }
        }
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                gather(inner, (path.isEmpty() ? "" : path + "/") + inner.getTagName(), values);
            }
        }
        if (leaf && !element.getTextContent().isEmpty()) {
            values.add(new Value(path, element.getTextContent()));
        }
    }
}
