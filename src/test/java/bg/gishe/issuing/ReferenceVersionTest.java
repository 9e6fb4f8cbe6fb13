package bg.gishe.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.testing.ApplicationTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Protects: catalogue and tariff may be kept in memory, yet nobody is ever served by what was in force before the last change. */
@ApplicationTest
class ReferenceVersionTest {

    @Autowired
    CaseFiles files;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    FeeOrdinance ordinance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyTableThatCatalogueOrTariffIsReadFromMovesTheVersion() {
        Map<String, Long> before = new HashMap<>();
        List<String> read = transaction.execute(status -> {
            before.putAll(scans());
            LocalDate today = LocalDate.now();
            assertThat(catalog.inForce(today)).isNotEmpty();
            assertThat(ordinance.inForce(today).prices()).isNotEmpty();
            return scans().entrySet().stream()
                    .filter(scan -> scan.getValue() > before.getOrDefault(scan.getKey(), 0L))
                    .map(Map.Entry::getKey)
                    .toList();
        });

        assertThat(read).contains("service_definition", "tariff_item");
        assertThat(jdbc.sql("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'reference_changed'")
                        .query(String.class)
                        .list())
                .containsAll(read);
    }

    @Test
    void changeIsSeenAtOnceAndARolledBackOneNeverAgain() {
        assertThat(exemptions()).contains("PENSIONER_OVER_65");

        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "UPDATE fee_exemption SET during = daterange(lower(during), '2040-01-01') WHERE code = 'PENSIONER_OVER_65' AND upper_inf(during)")
                    .update();
            assertThat(exemptions()).doesNotContain("PENSIONER_OVER_65");
            status.setRollbackOnly();
        });

        assertThat(exemptions()).contains("PENSIONER_OVER_65");
    }

    /** The exemptions of a day to come, as a person's page would take them from memory. */
    private List<String> exemptions() {
        long person = jdbc.sql("SELECT min(id) FROM person").query(Long.class).single();
        long version = files.open(person).orElseThrow().referenceVersion();
        return List.copyOf(ordinance
                .inForce(LocalDate.of(2040, 1, 2), version)
                .exemptions()
                .keySet());
    }

    private Map<String, Long> scans() {
        Map<String, Long> scans = new HashMap<>();
        jdbc.sql("SELECT relname, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) AS scans FROM pg_stat_xact_user_tables")
                .query(row -> {
                    scans.put(row.getString("relname"), row.getLong("scans"));
                });
        return scans;
    }
}
