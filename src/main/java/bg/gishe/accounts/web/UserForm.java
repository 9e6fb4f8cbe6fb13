package bg.gishe.accounts.web;

import bg.gishe.accounts.AccountAdministration.Profile;
import bg.gishe.accounts.UserAccount;
import bg.gishe.platform.Listed;
import bg.gishe.platform.PrintedOnPaper;
import bg.gishe.platform.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account as typed by an administrator. */
record UserForm(
        @Pattern(regexp = "[a-z][a-z0-9._-]{1,39}", message = "{accounts.user.username.form}") @Nullable
        String username,

        @NotBlank(message = "{accounts.user.full-name.missing}")
        @Size(max = 120, message = "{accounts.user.too-long}")
        @PrintedOnPaper
        @Pattern(regexp = UserForm.NAME, message = "{accounts.user.full-name.letters}")
        @Nullable
        String fullName,

        @NotBlank(message = "{accounts.user.position.missing}")
        @Size(max = 120, message = "{accounts.user.too-long}")
        @PrintedOnPaper
        @Nullable
        String position,

        @Size(max = 20, message = "{accounts.user.too-long}") @PrintedOnPaper @Nullable
        String desk,

        @NotEmpty(message = "{accounts.user.roles.missing}") @Listed(Role.class) @Nullable
        Set<String> roles) {

    /** Letters of one script in a word, as in the names of people; nothing at all is said by another rule. */
    static final String NAME =
            "\\s*|(?!.*(?:\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}))\\s*\\p{L}[\\p{L}\\p{M} .'’–-]*";

    static UserForm empty() {
        return new UserForm("", "", "", "", Set.of());
    }

    static UserForm of(UserAccount account) {
        return new UserForm(
                account.username(),
                account.fullName(),
                account.position(),
                account.desk(),
                account.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    Profile profile() {
        Set<Role> chosen = Objects.requireNonNullElse(roles, Set.<String>of()).stream()
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Profile(text(fullName), text(position), text(desk), chosen);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
