package bg.gishe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.testing.ApplicationTest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Protects: a row of a query becomes the record that it describes, and one that does not is an error that names the column. */
@ApplicationTest
class RecordMapperTest {

    private enum Colour {
        RED
    }

    private record Code(String text) {}

    private record Name(String given, @Nullable String family) {}

    private record Decision(Instant decidedAt, String by) {}

    private record Whole(
            long id,
            Code serviceCode,
            Colour colour,
            Money fee,
            Money amount,
            Instant at,
            LocalDate bornOn,
            Name name,
            @Nullable Decision decision,
            List<Colour> colours,
            Map<String, Integer> counts,
            @Nullable UUID basket) {}

    private static final String ROW = """
            SELECT 7 AS id, 'BIRTH' AS service_code, 'RED' AS colour, 2.56 AS fee_amount, 'EUR' AS fee_currency, 5 AS amount,
                   'BGN' AS currency, timestamptz '2026-11-28 10:00+02' AS at, date '2001-02-03' AS born_on, 'Анна' AS name_given,
                   NULL AS name_family, NULL::timestamptz AS decision_decided_at, NULL AS decision_by, ARRAY['RED','RED'] AS colours,
                   '{"a": 1}'::jsonb AS counts, NULL::uuid AS basket
            """;

    @Autowired
    JdbcClient jdbc;

    @Test
    void rowBecomesTheRecordWithItsValuesWithinValues() {
        Whole whole = jdbc.sql(ROW).query(RecordMapper.of(Whole.class)).single();
        assertThat(whole)
                .isEqualTo(new Whole(
                        7,
                        new Code("BIRTH"),
                        Colour.RED,
                        Money.of(CurrencyUnit.of("EUR"), new java.math.BigDecimal("2.56")),
                        Money.of(CurrencyUnit.of("BGN"), new java.math.BigDecimal("5.00")),
                        Instant.parse("2026-11-28T08:00:00Z"),
                        LocalDate.of(2001, 2, 3),
                        new Name("Анна", null),
                        null,
                        List.of(Colour.RED, Colour.RED),
                        Map.of("a", 1),
                        null));
    }

    @Test
    void valueThatIsHalfThereIsNotTakenForNone() {
        String half = ROW.replace("NULL AS decision_by", "'d.ruseva' AS decision_by");
        assertThatThrownBy(
                        () -> jdbc.sql(half).query(RecordMapper.of(Whole.class)).single())
                .hasMessageContaining("decision_decided_at");
    }

    @Test
    void emptyColumnOfWhatMustBeThereIsNamed() {
        String empty = ROW.replace("'RED' AS colour,", "NULL AS colour,");
        assertThatThrownBy(() ->
                        jdbc.sql(empty).query(RecordMapper.of(Whole.class)).single())
                .hasMessageContaining("colour");
    }

    @Test
    void columnThatTheQueryLacksIsNamed() {
        String lacking = ROW.replace("AS born_on", "AS birth_date");
        assertThatThrownBy(() ->
                        jdbc.sql(lacking).query(RecordMapper.of(Whole.class)).single())
                .hasStackTraceContaining("born_on");
    }

    @Test
    void typeIsReadInItsOwnWayWhereTheCallerSaysSo() {
        var mapper = RecordMapper.of(Whole.class)
                .with(
                        Code.class,
                        (row, column) -> new Code(row.getString(column).toLowerCase(java.util.Locale.ROOT)));
        assertThat(jdbc.sql(ROW).query(mapper).single().serviceCode()).isEqualTo(new Code("birth"));
    }

    @Test
    void typeIsReadAsItsOwnerSaysWhereNothingElseIsSaidOfIt() {
        record Told(String at, Sentence body) {}
        var mapper = RecordMapper.of(Told.class).with(Sentence.class, RecordMapperTest::sentence);
        String row = "SELECT 'Русе' AS at, 'Вали' AS body_said";
        assertThat(jdbc.sql(row).query(mapper).single()).isEqualTo(new Told("Русе", new Sentence.Said("Вали")));
    }

    @Test
    void typeOfWhichNothingIsSaidIsRefusedWithTheFirstRow() {
        record Told(String at, Sentence body) {}
        assertThatThrownBy(() -> jdbc.sql("SELECT 'Русе' AS at, 'Вали' AS body")
                        .query(RecordMapper.of(Told.class))
                        .single())
                .hasMessageContaining("Sentence");
    }

    private sealed interface Sentence {
        record Said(String text) implements Sentence {}
    }

    private static Sentence sentence(ResultSet row, String column) throws SQLException {
        return new Sentence.Said(row.getString(column + "_said"));
    }
}
