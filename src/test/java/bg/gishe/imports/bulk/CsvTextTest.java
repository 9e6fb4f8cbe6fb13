package bg.gishe.imports.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.imports.CsvText;
import bg.gishe.imports.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects: a text is read in its own encoding and separator, and a broken quote is told with the line where it opened. */
class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void encodingIsDetected(String name) throws IOException {
        byte[] bytes = "ЕГН;Име\n1;Щерьо\n2;\"Я\nна\"\n".getBytes(Charset.forName(name));

        CsvText text = CsvText.inspect(new ByteArrayInputStream(bytes));

        assertThat(text).isEqualTo(new CsvText(Charset.forName(name), ';', 3));
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes), text)) {
            rows.next();
            assertThat(rows.next().cells()).containsExactly("1", "Щерьо");
            SourceRow last = rows.next();
            assertThat(last).isEqualTo(new SourceRow(3, java.util.List.of("2", "Я\nна")));
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void markOfByteOrderIsNoPartOfTheFirstHeading() throws IOException {
        byte[] bytes = "\ufeff\"ЕГН\",Име\r\n1,А\r\n".getBytes(StandardCharsets.UTF_8);
        CsvText text = CsvText.inspect(new ByteArrayInputStream(bytes));

        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes), text)) {
            assertThat(rows.next().cells().getLast()).isEqualTo("Име");
        }
        assertThat(text.separator()).isEqualTo(',');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "quote-open  | 2 | a;b#\"x;y#1;2#",
                "quote-stray | 2 | a;b#\"x;\"y\"#1;2#",
                "quote-stray | 3 | a;b#1;2#\"x\"y;1#",
                "not-text    | 1 | a;\u0007#",
                "empty       | 0 | #"
            })
    void brokenTextIsToldWithItsLine(String reason, long line, String text) {
        assertThatThrownBy(() -> CsvText.inspect(
                        new ByteArrayInputStream(text.replace('#', '\n').getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> {
                    assertThat(e.key()).isEqualTo("imports.unreadable." + reason);
                    assertThat(e.line()).isEqualTo(line);
                });
    }

    @Test
    void oneOpenQuoteInHundredsOfMegabytesIsFoundWithoutReadingThemAll() {
        byte[] row = "1;Иван;Петров\n".getBytes(StandardCharsets.UTF_8);
        long[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return given[0]++ > 300_000_000 ? -1 : row[(int) (given[0] % row.length)] & 0xff;
            }
        };
        InputStream file = new SequenceInputStream(
                new ByteArrayInputStream("а;б;в\n1;2;3\n1;\"2;3\n".getBytes(StandardCharsets.UTF_8)), endless);

        assertThatThrownBy(() -> CsvText.inspect(file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class, e -> assertThat(e.line()).isEqualTo(3));
        assertThat(given[0]).isLessThan(300_000);
    }
}
