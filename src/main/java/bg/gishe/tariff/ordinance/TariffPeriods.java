package bg.gishe.tariff.ordinance;

import bg.gishe.platform.TransactionLock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the periods of the tariff in the caller's transaction; temporal constraints watch that none overlap. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TariffPeriods {

    private static final List<String> TABLES = List.of("tariff_item", "channel_reduction", "fee_exemption");

    private final JdbcClient jdbc;

    TariffPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of the tariff at a time. */
    void lock() {
        TransactionLock.FEE_ORDINANCE.take(jdbc);
    }

    /** Whether a version begins on the day. */
    boolean beginsOn(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM tariff_item WHERE lower(during) = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Ends on the day what is in force then, and enters the draft from it until the next version approved. */
    void enter(long draft, long ordinance, LocalDate first) {
        for (String table : TABLES) {
            jdbc.sql("UPDATE " + table
                            + " SET during = daterange(lower(during), :first) WHERE during @> CAST(:first AS date)")
                    .param("first", first)
                    .update();
        }
        insert("""
               INSERT INTO tariff_item (ordinance_id, service_code, speed, amount, currency, article, further_copy, first_copy_free, during)
               SELECT :ordinance, service_code, speed, amount, currency, article, further_copy, first_copy_free, %s
                 FROM draft_fee WHERE draft_id = :draft
               """, draft, ordinance, first);
        insert("""
               INSERT INTO channel_reduction (ordinance_id, channel, service_code, percent, fixed, article, during)
               SELECT :ordinance, channel, service_code, percent, fixed, article, %s FROM draft_reduction WHERE draft_id = :draft
               """, draft, ordinance, first);
        insert("""
               INSERT INTO fee_exemption (code, ordinance_id, name, percent, ground, proof, at_desk, from_years, during)
               SELECT code, :ordinance, name, percent, ground, proof, at_desk, from_years, %s FROM draft_exemption WHERE draft_id = :draft
               """, draft, ordinance, first);
    }

    /** Takes the version out again; what ended on its first day goes on to its end. */
    void takeBack(long ordinance, LocalDate first) {
        LocalDate end = jdbc.sql("SELECT max(upper(during)) FROM tariff_item WHERE ordinance_id = :ordinance")
                .param("ordinance", ordinance)
                .query((row, index) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
        for (String table : TABLES) {
            jdbc.sql("DELETE FROM " + table + " WHERE ordinance_id = :ordinance")
                    .param("ordinance", ordinance)
                    .update();
            jdbc.sql("UPDATE " + table
                            + " SET during = daterange(lower(during), CAST(:end AS date)) WHERE upper(during) = :first")
                    .param("end", end)
                    .param("first", first)
                    .update();
        }
    }

    private void insert(String sql, long draft, long ordinance, LocalDate first) {
        jdbc.sql(
                        sql.formatted(
                                "daterange(CAST(:first AS date), (SELECT min(lower(during)) FROM tariff_item WHERE lower(during) > :first))"))
                .param("first", first)
                .param("draft", draft)
                .param("ordinance", ordinance)
                .update();
    }
}
