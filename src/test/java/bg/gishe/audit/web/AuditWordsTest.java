package bg.gishe.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import bg.gishe.platform.AuditAction;
import bg.gishe.testing.ApplicationTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Protects that the auditor reads words, days and sums, not the codes of the program. */
@ApplicationTest
class AuditWordsTest {

    private static final Map<String, String> SERVICES = Map.of("MARITAL_STATUS", "Удостоверение за семейно положение");

    @Autowired
    MessageSource messages;

    @Autowired
    AuditWords words;

    @BeforeEach
    void bulgarian() {
        LocaleContextHolder.setLocale(Locale.of("bg"));
    }

    @AfterEach
    void nobodys() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                certificate УГС-000123/2026 | документ УГС-000123/2026
                expected payment RF18GSH    | очаквано плащане RF18GSH
                shift of m.ivanova          | смяна на m.ivanova
                day 2026-11-28              | ден 28.11.2026\u00a0г.
                ledger                      | касова книга
                service MARITAL_STATUS      | услуга Удостоверение за семейно положение
                budget code of *            | общ бюджетен код
                delivery by PORTAL          | доставка портал
                what nobody foresaw         | what nobody foresaw
                """)
    void objectIsToldInWords(String object, String told) {
        assertThat(words.object(object, SERVICES)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                page     | restrictions        | страница: правни ограничения
                page     | 2                   | страница: 2
                form     | csv                 | формат: csv
                from     | 2026-11-01          | от: 01.11.2026\u00a0г.
                to       | 2026-11-30          | до: 30.11.2026\u00a0г.
                amount   | EUR 2.56            | сума: 2,56\u00a0€
                roles    | CLERK,BACK_OFFICE   | роли: служител на гише,бек офис
                service  | MARITAL_STATUS      | услуга: Удостоверение за семейно положение
                restored | to clarify          | върнато положение: за изясняване
                counts   | {MATCHED=2, DUE=1}  | преводи: {осчетоводено=2, чака осчетоводяване=1}
                """)
    void detailIsToldInWords(String name, String value, String told) {
        assertThat(words.details(Map.of(name, value), SERVICES)).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyActionHasAWordInBothLanguages(AuditAction action) {
        String key = "audit.action." + action;
        String bulgarian = messages.getMessage(key, null, Locale.of("bg"));
        assertThat(messages.getMessage(key, null, Locale.ENGLISH)).isNotEqualTo(bulgarian);
    }

    @Test
    void detailsStandInOneOrder() {
        assertThat(words.details(Map.of("found", "1", "by", "egn"), SERVICES))
                .isEqualTo("търсено по: ЕГН · намерени: 1");
    }
}
