package bg.gishe.issuing.forms;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.certificates.Snapshot.Form.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The standard words of the forms in Bulgarian and one other language; a further language is a further file. */
final class FormWords {

    private static final Properties BULGARIAN = read("bg");
    private static final Map<FormLanguage, FormWords> ALL = new EnumMap<>(FormLanguage.class);

    static {
        for (FormLanguage language : FormLanguage.values()) {
            ALL.put(language, new FormWords(read(language.code())));
        }
    }

    private final Properties other;

    private FormWords(Properties other) {
        this.other = other;
    }

    /** The words in Bulgarian and this language. */
    static FormWords in(FormLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    boolean has(String key) {
        return BULGARIAN.containsKey(key);
    }

    /** The words under this key in both languages. */
    Text of(String key) {
        return new Text(word(BULGARIAN, key), word(other, key));
    }

    private static String word(Properties words, String key) {
        return Objects.requireNonNull(words.getProperty(key), () -> "No words for " + key);
    }

    private static Properties read(String language) {
        String name = "/standard-forms/" + language + ".properties";
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(FormWords.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
