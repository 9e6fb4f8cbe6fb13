package bg.gishe.imports;

import java.util.List;

/**
 * A field that a column of a file may give.
 *
 * @param name its name in mappings and faults: "egn", or with whom it is about "mother.egn"
 * @param column its column in staging
 * @param cell how its text is read
 * @param required whether a row needs it
 * @param headings how files usually head it, in small letters
 */
public record Field(String name, String column, Cell cell, boolean required, List<String> headings) {

    /** A field that every row needs, called as its column. */
    public static Field required(String column, Cell cell, String... headings) {
        return new Field(column, column, cell, true, List.of(headings));
    }

    /** A field that a row may lack, called as its column. */
    public static Field optional(String column, Cell cell, String... headings) {
        return new Field(column, column, cell, false, List.of(headings));
    }
}
