package bg.gishe.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of all papers, Liberation Serif, in the faces that they use; its own tables say which letters it has. */
final class PaperFont {

    static final byte[] REGULAR = file("Regular");
    static final byte[] BOLD = file("Bold");
    static final byte[] ITALIC = file("Italic");

    /** Which glyph belongs to a character, by face: read once. */
    private static final List<CmapLookup> GLYPHS =
            Stream.of(REGULAR, BOLD, ITALIC).map(PaperFont::glyphs).toList();

    private PaperFont() {}

    /** Whether every face has a glyph for the character. */
    static boolean has(int codePoint) {
        return GLYPHS.stream().allMatch(face -> face.getGlyphId(codePoint) != 0);
    }

    private static byte[] file(String face) {
        String name = "/liberation/LiberationSerif-" + face + ".ttf";
        try (InputStream stream = PaperFont.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup glyphs(byte[] file) {
        try (TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return face.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font could not be read", e);
        }
    }
}
