package bg.gishe.people.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.imports.StagedRows;
import bg.gishe.imports.Subject;

/** Objects to codes of settlements that nobody knows. */
public final class UnknownSettlements {

    private UnknownSettlements() {}

    /** Writes down the unknown codes in these columns of the batch's new rows. */
    public static void reject(StagedRows rows, Subject subject, Batch batch, String... columns) {
        for (String column : columns) {
            rows.addFaults(batch, """
                    SELECT i.line, '%1$s', i.%1$s, 'ekatte-unknown'
                      FROM %2$s i
                     WHERE i.run_id = :run AND i.line BETWEEN :first AND :last AND i.state = 'NEW' AND i.%1$s IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM settlement s WHERE s.ekatte = i.%1$s)
                    """.formatted(column, subject.table()));
        }
    }
}
