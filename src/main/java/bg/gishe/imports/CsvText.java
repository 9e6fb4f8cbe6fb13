package bg.gishe.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What one pass over the bytes of a text tells: its encoding, its separator and how many records it has. Quotes, separators and
 * line ends are the same bytes in UTF-8 and windows-1251, so that a broken quote is found before anything is decoded.
 */
public record CsvText(Charset charset, char separator, int records) {

    /** Longer than this no quoted cell of ours is: its quote was never closed. */
    public static final int LONGEST_QUOTED = 65_536;

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final String SEPARATORS = ";,\t|";

    /** @throws UnreadableFileException when it is no text, or a quote is broken: then with the line where it opened */
    public static CsvText inspect(InputStream bytes) throws IOException {
        Scan scan = new Scan();
        try (BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16)) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                scan.take(piece, read);
            }
        }
        return scan.end();
    }

    private enum Place {
        BEGINNING,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private static final class Scan {

        private final CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer characters = CharBuffer.allocate(1 << 17);
        private final ByteBuffer rest = ByteBuffer.allocate((1 << 16) + 8);
        private final int[] separators = new int[SEPARATORS.length()];
        private boolean valid = true;
        private boolean heading = true;
        private char separator;
        private long high;
        private long letters;
        private long line = 1;
        private long opened;
        private int quoted;
        private int records;
        private boolean filled;
        private Place place = Place.BEGINNING;

        void take(byte[] piece, int length) {
            decode(piece, length);
            for (int i = 0; i < length; i++) {
                int octet = piece[i] & 0xff;
                if (octet < 0x20 && octet != '\n' && octet != '\r' && octet != '\t') {
                    throw new UnreadableFileException("not-text", line);
                }
                if (octet >= 0x80) {
                    high++;
                    letters += octet >= 0xc0 || octet == 0xa8 || octet == 0xb8 ? 1 : 0;
                    if (octet == 0x98) {
                        letters -= 100;
                    }
                }
                step(octet);
            }
        }

        private void step(int octet) {
            boolean end = octet == '\n';
            switch (place) {
                case QUOTED -> {
                    if (octet == '"') {
                        place = Place.AFTER_QUOTE;
                    } else if (++quoted > LONGEST_QUOTED) {
                        throw new UnreadableFileException("quote-open", opened);
                    }
                }
                case AFTER_QUOTE -> {
                    if (octet == '"') {
                        place = Place.QUOTED;
                    } else if (end || separates(octet)) {
                        place = Place.BEGINNING;
                    } else if (octet != '\r') {
                        throw new UnreadableFileException("quote-stray", opened);
                    }
                }
                case BEGINNING, PLAIN -> {
                    if (octet == '"' && place == Place.BEGINNING) {
                        place = Place.QUOTED;
                        opened = line;
                        quoted = 0;
                    } else {
                        // A mark of byte order is no content.
                        boolean mark = line == 1 && (octet == 0xef || octet == 0xbb || octet == 0xbf);
                        place = end || separates(octet) || mark ? Place.BEGINNING : Place.PLAIN;
                    }
                }
            }
            count(octet);
        }

        private void count(int octet) {
            if (octet == '\n') {
                line++;
                if (place != Place.QUOTED) {
                    records += filled ? 1 : 0;
                    filled = false;
                    heading(false);
                }
            } else if (octet != '\r') {
                filled = true;
            }
        }

        private boolean separates(int octet) {
            int which = SEPARATORS.indexOf(octet);
            if (heading && which >= 0) {
                separators[which]++;
            }
            return heading ? which >= 0 : octet == separator;
        }

        private void heading(boolean more) {
            if (heading && !more) {
                heading = false;
                int best = 0;
                for (int i = 1; i < separators.length; i++) {
                    best = separators[i] > separators[best] ? i : best;
                }
                separator = SEPARATORS.charAt(best);
            }
        }

        private void decode(byte[] piece, int length) {
            if (valid) {
                rest.put(piece, 0, length).flip();
                characters.clear();
                valid = !utf8.decode(rest, characters, false).isError();
                rest.compact();
            }
        }

        CsvText end() {
            if (place == Place.QUOTED) {
                throw new UnreadableFileException("quote-open", opened);
            }
            records += filled ? 1 : 0;
            heading(false);
            if (records == 0) {
                throw new UnreadableFileException("empty");
            }
            rest.flip();
            boolean unicode = valid && !rest.hasRemaining();
            if (!unicode && letters * 10 < high * 7) {
                throw new UnreadableFileException("encoding");
            }
            return new CsvText(unicode ? StandardCharsets.UTF_8 : WINDOWS_1251, separator, records);
        }
    }
}
