package bg.gishe.catalog;

import java.util.Set;

/**
 * What kind of document a definition makes (ЗГР, чл. 88): the column document_kind of its table, which follows from its template and from
 * whether it is handed over with the act. A test compares the templates of each with the rule of the column.
 */
public enum DocumentKind {
    /** Says what the population register says. */
    CERTIFICATE,
    /** Stands for the certificate that was handed over with the act. */
    DUPLICATE("birth-certificate", "marriage-certificate"),
    /** Says what an act says, as many times as it is asked for; each is numbered. */
    EXTRACT("birth-extract", "marriage-extract", "death-extract"),
    /** Is handed over once, with the act. */
    ORIGINAL("birth-original", "marriage-original");

    private final Set<String> templates;

    DocumentKind(String... templates) {
        this.templates = Set.of(templates);
    }

    /** Whether this template makes such documents, whenever they are handed over. */
    public boolean isMadeBy(String template) {
        return templates.contains(template);
    }
}
