package bg.gishe.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words that a template of a document says by itself; what stands in it only to be replaced is none of them. */
final class TemplateWords {

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern IN_STYLE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:(?:[./:-]+|(?<=\\d),(?=\\d))[\\p{L}\\p{N}]+)*");

    private final Set<String> words = new TreeSet<>();

    /** The words of these files. */
    static Set<String> of(Iterable<String> files) {
        TemplateWords said = new TemplateWords();
        files.forEach(said::read);
        return said.words;
    }

    /** The single words of a text; a date, an amount or a number with its year is one. */
    static Set<String> in(String text) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The same, and the parts of those that a narrow column may break at a stop, a stroke or a dash. */
    static Set<String> inAlsoBroken(String text) {
        Set<String> words = in(text);
        for (String word : Set.copyOf(words)) {
            for (int at = 1; at < word.length(); at++) {
                if (!Character.isLetterOrDigit(word.charAt(at))) {
                    words.addAll(in(word.substring(0, at)));
                    words.addAll(in(word.substring(at)));
                }
            }
        }
        return words;
    }

    private void read(String file) {
        try (InputStream stream = TemplateWords.class.getResourceAsStream("/templates/documents/" + file + ".html")) {
            byte[] source = Objects.requireNonNull(stream, file).readAllBytes();
            gather(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(source))
                    .getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(file, e);
        }
    }

    private void gather(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (attribute.getNodeName().startsWith("th:")) {
                LITERAL.matcher(attribute.getNodeValue())
                        .results()
                        .forEach(literal -> words.addAll(in(literal.group(1))));
            }
        }
        if (element.getTagName().equals("style")) {
            IN_STYLE.matcher(element.getTextContent().replaceAll("\\[\\[.*?]]", " "))
                    .results()
                    .forEach(literal -> words.addAll(in(literal.group(1))));
            return;
        }
        if (isReplaced(element)) {
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                gather(inner);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                words.addAll(in(child.getNodeValue()));
            }
        }
    }

    private static boolean isReplaced(Element element) {
        return element.hasAttribute("th:text")
                || element.hasAttribute("th:insert")
                || element.hasAttribute("th:replace") && !element.getTagName().equals("html");
    }
}
