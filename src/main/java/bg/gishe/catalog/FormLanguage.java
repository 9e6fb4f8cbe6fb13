package bg.gishe.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which standard forms can be asked for, beside Bulgarian (Регламент (ЕС) 2016/1191, чл. 10, пар. 2). */
public enum FormLanguage {
    EN;

    /** The code of the language as ISO 639 has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this name, or nothing. */
    public static Optional<FormLanguage> of(String name) {
        return Stream.of(values())
                .filter(language -> language.name().equals(name))
                .findFirst();
    }
}
