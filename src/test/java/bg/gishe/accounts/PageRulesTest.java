package bg.gishe.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bg.gishe.platform.PageAccess;
import bg.gishe.platform.PageRule;
import bg.gishe.platform.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/** Protects who may open which page: each module says it of its own pages, and together they say what the municipality decided. */
class PageRulesTest {

    private static final List<PageAccess> MODULES = modules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /sign-in                          | ALL
            GET  | /prices                           | ALL
            GET  | /verify                           | ALL
            POST | /verify/file                      | ALL
            GET  | /v/ABCD                           | ALL
            GET  | /css/gishe.css                    | ALL
            GET  | /actuator/health/readiness        | ALL
            GET  | /actuator/prometheus              | ADMIN
            GET  | /                                 | SIGNED IN
            POST | /account/password                 | SIGNED IN
            GET  | /counter                          | CLERK
            GET  | /counter/people/12                | CLERK
            POST | /till/shift                       | CLERK
            GET  | /till                             | ACCOUNTANT BACK_OFFICE CLERK SECRETARY
            GET  | /till/shifts/7                    | ACCOUNTANT BACK_OFFICE CLERK SECRETARY
            POST | /till/refunds/7/approval          | ACCOUNTANT BACK_OFFICE CLERK SECRETARY
            GET  | /till/payments/7/receipt.pdf      | ACCOUNTANT BACK_OFFICE CLERK SECRETARY
            GET  | /till/bank                        | ACCOUNTANT
            POST | /till/bank/expected/7/settlement  | ACCOUNTANT
            GET  | /till/budget                      | ACCOUNTANT
            POST | /till/budget/end                  | ACCOUNTANT
            GET  | /till/days                        | ACCOUNTANT BACK_OFFICE
            POST | /till/days/24.11.2026/closing     | ACCOUNTANT BACK_OFFICE
            GET  | /till/reports/ledger.csv          | ACCOUNTANT BACK_OFFICE SECRETARY
            GET  | /acts/new/birth                   | CIVIL_STATUS_OFFICIAL
            GET  | /register/restrictions            | CIVIL_STATUS_OFFICIAL
            POST | /register/duplicates/1/2/merge    | CIVIL_STATUS_OFFICIAL
            GET  | /audit                            | AUDITOR
            GET  | /admin/fees                       | ADMIN SECRETARY
            GET  | /admin/fees/drafts/7/comparison   | ADMIN SECRETARY
            POST | /admin/fees/drafts                | ADMIN
            POST | /admin/fees/drafts/7/heading      | ADMIN
            POST | /admin/fees/drafts/7/submission   | ADMIN
            POST | /admin/fees/drafts/7/approval     | ADMIN SECRETARY
            POST | /admin/fees/drafts/7/return       | ADMIN SECRETARY
            POST | /admin/fees/drafts/7/withdrawal   | ADMIN SECRETARY
            GET  | /admin/catalog                    | ADMIN
            POST | /admin/import/files               | ADMIN
            GET  | /admin/users                      | ADMIN
            GET  | /admin/nothing-there              | ADMIN
            """)
    void pageIsOpenToThoseWhomTheMunicipalityNamed(String method, String path, String who) {
        assertThat(mayOpen(PageRules.narrowestFirst(MODULES), HttpMethod.valueOf(method), path))
                .isEqualTo(who);
    }

    @Test
    void narrowestPathDecidesWhicheverModuleComesFirst() {
        PageAccess till = () -> List.of(PageRule.to("/till/**", Role.CLERK));
        PageAccess bank = () -> List.of(PageRule.to("/till/bank/**", Role.ACCOUNTANT));
        assertThat(mayOpen(PageRules.narrowestFirst(List.of(till, bank)), HttpMethod.GET, "/till/bank/expected"))
                .isEqualTo(
                        mayOpen(PageRules.narrowestFirst(List.of(bank, till)), HttpMethod.GET, "/till/bank/expected"))
                .isEqualTo("ACCOUNTANT");
    }

    @Test
    void twoModulesCannotBothSayWhoOpensAPage() {
        PageAccess one = () -> List.of(PageRule.to("/till/**", Role.CLERK));
        PageAccess other = () -> List.of(PageRule.toAll("/till/**"));
        assertThatIllegalStateException()
                .isThrownBy(() -> PageRules.narrowestFirst(List.of(one, other)))
                .withMessageContaining("/till/**");
    }

    private static String mayOpen(List<PageRule> rules, HttpMethod method, String path) {
        return rules.stream()
                .filter(rule -> rule.method() == null || rule.method() == method)
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(PathContainer.parsePath(path)))
                .findFirst()
                .map(PageRule::roles)
                .map(PageRulesTest::named)
                .orElse("SIGNED IN");
    }

    private static String named(Set<Role> roles) {
        return roles.isEmpty() ? "ALL" : roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }

    private static List<PageAccess> modules() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(PageAccess.class));
        return scanner.findCandidateComponents("bg.gishe").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(PageRulesTest::create)
                .toList();
    }

    private static PageAccess create(String name) {
        try {
            var constructor = ClassUtils.forName(name, null).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PageAccess) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " needs a constructor without arguments", e);
        }
    }
}
