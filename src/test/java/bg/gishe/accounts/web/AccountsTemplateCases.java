package bg.gishe.accounts.web;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.a;
import static bg.gishe.testing.templates.Variants.many;
import static bg.gishe.testing.templates.Variants.maybe;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.accounts.AccountAdministration.Opening;
import bg.gishe.accounts.SignInHints;
import bg.gishe.accounts.SigningOrder;
import bg.gishe.accounts.UserAccount;
import bg.gishe.platform.Role;
import bg.gishe.platform.Violation;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import java.time.LocalDate;
import java.util.List;

class AccountsTemplateCases implements TemplateCases {

    @Override
    public List<TemplateCase> cases() {
        return List.of(
                page("accounts/home"),
                page("accounts/sign-in")
                        .with("actor", null)
                        .with("demoUsers", many(SignInHints.Hint.class).orNothing())
                        .with("demoPassword", "gishe-demo")
                        .with("param.failed", maybe(""))
                        .with("param.expired", maybe(""))
                        .with("param.signed-out", maybe("")),
                page("accounts/password")
                        .with("mustChange", oneOf(true, false))
                        .with("message", maybe("accounts.password.changed"))
                        .with(
                                "violation",
                                oneOf(
                                        null,
                                        Violation.of("present", "accounts.password.wrong"),
                                        Violation.of("chosen", "accounts.password.too-short"),
                                        Violation.of("repeated", "accounts.password.differs"))),
                page("accounts/users")
                        .with("users", a(UserAccount.class).listed())
                        .with("once", a(Opening.Opened.class).orNothing())
                        .with("refused", maybe("accounts.user.own-account"))
                        .with("message", maybe("accounts.user.changed")),
                page("accounts/users")
                        .with(
                                "users",
                                a(UserAccount.class).with("enabled", false).listed())
                        .asUsual(),
                // One's own account stands among them.
                page("accounts/users")
                        .with(
                                "users",
                                a(UserAccount.class)
                                        .with("username", oneOf("m.ivanova"))
                                        .listed())
                        .asUsual(),
                page("accounts/orders")
                        .with("account", a(UserAccount.class))
                        .with("orders", a(SigningOrder.class).with("id", 1L).listed())
                        .with("today", LocalDate.of(2026, 11, 24))
                        .with("dispensable", oneOf(true, false))
                        .with("ending", oneOf(null, 1L))
                        .with("typed", "1.1.2020")
                        .with("endFault", "accounts.signing.fault.ENDED_IN_THE_PAST")
                        .with("message", maybe("accounts.signing.entered"))
                        .form("form", a(SigningOrderForm.class), "number", "orderedOn", "title", "since", "lastDay"),
                user().with("account", null),
                user().with("account", a(UserAccount.class)));
    }

    private static TemplateCase user() {
        return page("accounts/user")
                .with("allRoles", Role.values())
                .form("form", a(UserForm.class), "username", "fullName", "position", "desk", "roles");
    }
}
