package bg.gishe.people.bulk;

import bg.gishe.imports.Batch;
import bg.gishe.imports.StagedRows;

/** Objects to codes of settlements that nobody knows. */
public final class UnknownSettlements {

    private UnknownSettlements() {}

    /** Writes down the unknown codes in these columns of the batch's new rows. */
    public static void reject(StagedRows rows, Batch batch, String... columns) {
        for (String column : columns) {
            String code = "i." + column;
            rows.addFaultsWhere(
                    batch,
                    column,
                    code,
                    "ekatte-unknown",
                    code + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM settlement s WHERE s.ekatte = " + code + ")");
        }
    }
}
