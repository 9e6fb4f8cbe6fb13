package bg.gishe.bank;

import bg.gishe.payments.ExpectedServices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells a receipt who paid through the bank and for which service. */
@Repository
@Transactional(readOnly = true)
class ServicesOfExpected implements ExpectedServices {

    private final JdbcClient jdbc;

    ServicesOfExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Expected of(long expectedId) {
        return jdbc.sql("""
                        SELECT e.payer, d.title AS service
                          FROM expected_payment e
                          LEFT JOIN service_defined d ON d.service_code = e.service_code
                               AND d.during @> (e.created_at AT TIME ZONE 'Europe/Sofia')::date
                         WHERE e.id = :id
                        """).param("id", expectedId).query(Expected.class).single();
    }
}
