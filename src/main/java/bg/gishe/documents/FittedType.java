package bg.gishe.documents;

import java.util.function.ToIntFunction;

/**
 * A size of type that a template leaves open: the largest with which the paper takes no more sheets than with the smallest one. So a short
 * document fills its sheet, a long one stays readable, and no sheet holds only the last line of another.
 *
 * @param place what stands in the template's style in place of the size
 * @param smallest in quarters of a point
 * @param largest in quarters of a point
 */
record FittedType(String place, int smallest, int largest) {

    /** Of a document: never under 10 points, which people still read without effort. */
    static final FittedType DOCUMENT = new FittedType("{{type}}", 40, 54);

    /** Of the standard form on sheets of its own, which is a table of terms. */
    static final FittedType FORM = new FittedType("{{form-type}}", 34, 40);

    /** Whether the page leaves this size open. */
    boolean isOpenIn(String xhtml) {
        return xhtml.contains(place);
    }

    /** The page in this size. */
    String in(String xhtml, int quarters) {
        return xhtml.replace(place, quarters / 4 + "." + quarters % 4 * 25);
    }

    /**
     * The page in the size that fits.
     *
     * @param sheets how many sheets a page takes
     */
    String fitted(String xhtml, ToIntFunction<String> sheets) {
        if (!isOpenIn(xhtml)) {
            return xhtml;
        }
        int fewest = sheets.applyAsInt(in(xhtml, smallest));
        int fits = smallest;
        int over = largest + 1;
        while (over - fits > 1) {
            int middle = (fits + over) / 2;
            if (sheets.applyAsInt(in(xhtml, middle)) <= fewest) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        return in(xhtml, fits);
    }
}
