package bg.gishe.documents;

import java.util.function.Function;

/**
 * A size of type that a template leaves open: the largest with which the paper takes no more sheets than with the smallest one. So a short
 * document fills its sheet, a long one stays readable, and no sheet holds only the last line of another.
 *
 * @param place what stands in the template's style in place of the size
 * @param smallest in quarters of a point
 * @param largest in quarters of a point
 */
record FittedType(String place, int smallest, int largest) {

    /**
     * How a page lies on its sheets.
     *
     * @param closingAlone whether the grounds, the official and the seal stand on a sheet without anything that they close
     */
    record Sheets(int count, boolean closingAlone) {}

    /** By how much more than the largest it may be, so that a part of the text stands above the closing. */
    private static final int SPARE = 8;

    /** Of a document: never under 10½ points, so that what stands in its tables has 10, which people still read without effort. */
    static final FittedType DOCUMENT = new FittedType("{{type}}", 42, 54);

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
     * The page in the size that fits; where its last sheet would hold the closing alone, in the next size that takes a part of the text over.
     *
     * @param sheets how a page lies on its sheets
     */
    String fitted(String xhtml, Function<String, Sheets> sheets) {
        if (!isOpenIn(xhtml)) {
            return xhtml;
        }
        int fewest = sheets.apply(in(xhtml, smallest)).count();
        int fits = smallest;
        int over = largest + 1;
        while (over - fits > 1) {
            int middle = (fits + over) / 2;
            if (sheets.apply(in(xhtml, middle)).count() <= fewest) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        for (int size = fits; size <= largest + SPARE; size++) {
            if (!sheets.apply(in(xhtml, size)).closingAlone()) {
                return in(xhtml, size);
            }
        }
        return in(xhtml, fits);
    }
}
