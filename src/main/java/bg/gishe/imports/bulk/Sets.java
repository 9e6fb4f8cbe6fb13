package bg.gishe.imports.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks of staged rows by sets, and the step into the register. What the register knows it never overwrites. */
interface Sets {

    /** Compares the rows of a file with each other, once all are staged. */
    void compareRows(long run);

    /** Compares a batch with the register as it is now; what was said of it before is forgotten. */
    void compareWithRegister(long run, long first, long last);

    /** Enters the new rows of a batch that was just compared; what was taken over or is known leaves staging. */
    void take(long run, long first, long last);

    /** What follows once every batch has been taken over. */
    default void follow(long run) {}

    /** The person with one of the numbers; a merged record's number leads to the record that stands for both. */
    static String person(String egn, String lnch) {
        return """
                (SELECT o.* FROM person r JOIN person o ON o.id = coalesce(r.merged_into, r.id) WHERE r.egn = %s
                  UNION SELECT o.* FROM person r JOIN person o ON o.id = coalesce(r.merged_into, r.id) WHERE r.lnch = %s)""".formatted(egn, lnch);
    }

    /** A batch is small and the register big: one look into an index a row, whatever the statistics say. */
    static void lookIntoIndexes(JdbcClient jdbc) {
        jdbc.sql("SET LOCAL enable_hashjoin = off").update();
        jdbc.sql("SET LOCAL enable_mergejoin = off").update();
    }

    /** Runs the statement for the lines of a batch. */
    static void in(JdbcClient jdbc, long run, long first, long last, String sql) {
        jdbc.sql(sql)
                .param("run", run)
                .param("first", first)
                .param("last", last)
                .update();
    }
}
