package bg.gishe.catalog;

/**
 * How long a document holds from the day of its issue, and by which rule; without a rule there is no term.
 *
 * @param months whole months, 1 or more
 * @param ground the rule that sets the term, as printed
 * @param confirmed whether somebody checked the ground; until then the term is „за проверка“ and no document says it
 */
public record Validity(int months, String ground, boolean confirmed) {

    /** The term as a document says it. */
    public String text() {
        return (months == 1 ? "1 месец" : months + " месеца") + " от датата на издаване";
    }
}
