package bg.gishe.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A multilingual standard form that may go with a document as an aid to its translation (Регламент (ЕС) 2016/1191, чл. 7, приложения
 * I–XI). Only documents of the kinds that the Regulation names have one; it repeats what its document says and nothing else.
 */
public enum StandardForm {
    BIRTH("I", "birth-certificate", "birth-original", "birth-extract"),
    DEATH("III", "death-extract"),
    MARRIAGE("IV", "marriage-certificate", "marriage-original", "marriage-extract"),
    MARITAL_STATUS("VI", "marital-status"),
    RESIDENCE("X", "permanent-address", "current-address");

    private final String annex;
    private final Set<String> templates;

    StandardForm(String annex, String... templates) {
        this.annex = annex;
        this.templates = Set.of(templates);
    }

    /** The annex of the Regulation, e.g. "IV". */
    public String annex() {
        return annex;
    }

    /** Whether the form says the same as documents made by this template. */
    public boolean fits(@Nullable String template) {
        return template != null && templates.contains(template);
    }
}
