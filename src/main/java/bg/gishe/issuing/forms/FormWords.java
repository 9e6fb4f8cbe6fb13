package bg.gishe.issuing.forms;

import bg.gishe.catalog.FormLanguage;
import bg.gishe.catalog.StandardForm;
import bg.gishe.certificates.Snapshot.Form.Text;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.Sex;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The standard words of the forms in Bulgarian and one other language; a further language is a further file. */
final class FormWords {

    private static final List<String> STANDARD = List.of(
            "title",
            "basis",
            "member-state",
            "bulgaria",
            "notice",
            "spelling",
            "authority",
            "authority.name",
            "municipality",
            "document",
            "document.title",
            "document.number",
            "document.issued",
            "official",
            "seal",
            "seal.text");

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

    /** The words that stand on every form, with those of its kind and of its document. */
    Map<String, Text> standard(StandardForm kind, String template) {
        Map<String, Text> standard = new LinkedHashMap<>();
        STANDARD.forEach(key -> standard.put(key, of(key)));
        standard.put("annex", of("annex." + kind));
        standard.put("document.kind", of("document.kind." + template));
        return standard;
    }

    /** The sex; nothing where it is not known. */
    @Nullable
    Text sex(@Nullable Sex sex) {
        return sex == null ? null : of("sex." + sex);
    }

    /** The marital status, in Bulgarian by the sex of the person. */
    Text status(MaritalStatus status, @Nullable Sex sex) {
        return new Text(
                status.text(sex == null ? Sex.MALE : sex),
                of("marital-status." + status).translated());
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
