package bg.gishe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: the date in words on an extract is the date in digits, in correct Bulgarian. */
class DateWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2011-11-22, двадесет и втори ноември две хиляди и единадесета година",
        "2000-01-01, първи януари двехилядна година",
        "2001-12-31, тридесет и първи декември две хиляди и първа година",
        "2010-02-20, двадесети февруари две хиляди и десета година",
        "2020-03-30, тридесети март две хиляди и двадесета година",
        "2026-05-12, дванадесети май две хиляди двадесет и шеста година",
        "1975-01-02, втори януари хиляда деветстотин седемдесет и пета година",
        "1980-07-19, деветнадесети юли хиляда деветстотин и осемдесета година",
        "1907-08-08, осми август хиляда деветстотин и седма година",
        "1900-06-03, трети юни хиляда и деветстотна година",
        "1899-09-21, двадесет и първи септември хиляда осемстотин деветдесет и девета година"
    })
    void writesTheDateAsAnOfficialWould(LocalDate date, String words) {
        assertThat(DateWords.of(date)).isEqualTo(words);
    }
}
