package bg.gishe.testing;

import bg.gishe.certificates.Snapshot;
import bg.gishe.documents.PaperFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Compares what a paper says with the XML attached to it. A value is the same when the paper's own formatters write it so: a date as
 * "24.11.2011 г.", a sex as the word that goes by it.
 */
public final class PaperAgainstAttachment {

    private static final PaperFormat PAPER = new PaperFormat();

    /** Words of the layout whose letters stand so far apart that they are read as single ones. */
    private static final List<String> SET_APART = List.of("РЕПУБЛИКА БЪЛГАРИЯ", "ОБРАЗЕЦ – НЕВАЛИДЕН");

    private final String asSeen;
    private final String asWritten;
    private final byte[] xml;
    private final List<AttachedFacts.Value> attached;

    /**
     * @param asSeen the text line by line over the sheet, so that every word is whole
     * @param asWritten the text place by place, so that what stands in one cell is together
     */
    private PaperAgainstAttachment(String asSeen, String asWritten, byte[] xml) {
        this.asSeen = asSeen;
        this.asWritten = asWritten;
        this.xml = xml;
        this.attached = AttachedFacts.of(xml);
    }

    /** Of a document. */
    public static PaperAgainstAttachment of(byte[] pdf) {
        return new PaperAgainstAttachment(
                PaperText.asSeen(pdf), PaperText.asWritten(pdf), PaperText.attachedFacts(pdf));
    }

    /** The same paper with something more on it. */
    public PaperAgainstAttachment printing(String more) {
        return new PaperAgainstAttachment(asSeen + " " + more, asWritten + " " + more, xml);
    }

    /** The same paper with another attachment. */
    public PaperAgainstAttachment attaching(UnaryOperator<String> change) {
        String changed = change.apply(new String(xml, StandardCharsets.UTF_8));
        return new PaperAgainstAttachment(asSeen, asWritten, changed.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the XML says what the paper does not. */
    public List<String> attachedOnly() {
        String seen = squeezed(asSeen);
        String written = squeezed(asWritten);
        return attached.stream()
                .filter(value -> value.written().stream()
                        .map(PaperAgainstAttachment::squeezed)
                        .noneMatch(way -> seen.contains(way) || written.contains(way)))
                .map(AttachedFacts.Value::path)
                .toList();
    }

    /** The words of the paper that come neither from its template, nor from its head, nor from what is attached. */
    public Set<String> printedOnly(Snapshot document) {
        String text = asSeen.replaceAll("стр\\. \\d+ от \\d+", " ");
        for (String apart : SET_APART) {
            text = text.replaceAll(String.join("\\s*", apart.split("")), " ");
        }
        Set<String> words = TemplateWords.in(text);
        words.removeAll(ownWords(document));
        head(document).forEach(known -> words.removeAll(TemplateWords.in(known)));
        attached.stream()
                .filter(value -> !value.isOfTheOrder())
                .flatMap(value -> Stream.concat(value.written().stream(), value.repeated()))
                .forEach(known -> words.removeAll(TemplateWords.inAlsoBroken(known)));
        attached.stream()
                .filter(AttachedFacts.Value::isOfTheOrder)
                .flatMap(value -> value.written().stream())
                .forEach(known -> words.removeAll(TemplateWords.in(known)));
        int rows = AttachedFacts.longestList(xml);
        words.removeIf(word -> word.matches("\\d{1,2}") && Integer.parseInt(word) <= rows);
        if (document.form() != null) {
            words.removeIf(word -> word.matches("\\d{1,2}(\\.\\d{1,2})?"));
        }
        return words;
    }

    private static Set<String> ownWords(Snapshot document) {
        List<String> files = new ArrayList<>(List.of(
                document.service().template() + "-" + document.service().templateVersion(),
                "layout-1",
                "layout-2",
                "signing-1",
                "paper-print-1",
                "parts-1",
                "parts-2",
                "parts-3",
                "parts-4"));
        Set<String> words = new TreeSet<>();
        Snapshot.Form form = document.form();
        if (form != null) {
            files.add("standard-form-" + form.layoutVersion());
            form.standard().values().forEach(text -> {
                words.addAll(TemplateWords.in(text.text()));
                words.addAll(TemplateWords.in(String.valueOf(text.translated())));
            });
        }
        words.addAll(TemplateWords.of(files));
        return words;
    }

    /** What the head and the foot repeat in another way: the address of the check, a name in Latin letters, which extract it is. */
    private static List<String> head(Snapshot document) {
        return Stream.of(
                        PAPER.latin(document.official().name()),
                        document.verification().url(),
                        PAPER.ordinal(document.ordinal()))
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
