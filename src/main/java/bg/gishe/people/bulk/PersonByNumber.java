package bg.gishe.people.bulk;

/** How a query over rows of a file finds the people of the register. */
public final class PersonByNumber {

    private PersonByNumber() {}

    /**
     * The person with one of the numbers, as a subquery; a merged record's number leads to the record that stands for both, a number that was
     * replaced by the true one to its person.
     *
     * @param egn expression of type char(10), or "NULL"
     * @param lnch expression of type char(10), or "NULL"
     */
    public static String of(String egn, String lnch) {
        return """
                (SELECT o.* FROM person r JOIN person o ON o.id = coalesce(r.merged_into, r.id) WHERE r.egn = %1$s
                  UNION SELECT o.* FROM person_former_number replaced JOIN person r ON r.id = replaced.person_id
                                   JOIN person o ON o.id = coalesce(r.merged_into, r.id) WHERE replaced.egn = %1$s
                  UNION SELECT o.* FROM person r JOIN person o ON o.id = coalesce(r.merged_into, r.id) WHERE r.lnch = %2$s)""".formatted(egn, lnch);
    }
}
