package bg.gishe.accounts.web;

import bg.gishe.accounts.AccountAdministration.Profile;
import bg.gishe.accounts.Role;
import bg.gishe.accounts.UserAccount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as typed by an administrator. */
record UserForm(
        @Pattern(regexp = "[a-z][a-z0-9._-]{1,39}", message = "{user.username.form}") @Nullable
        String username,

        @NotBlank(message = "{user.full-name.missing}") @Size(max = 120, message = "{user.too-long}") @Nullable
        String fullName,

        @NotBlank(message = "{user.position.missing}") @Size(max = 120, message = "{user.too-long}") @Nullable
        String position,

        @Size(max = 20, message = "{user.too-long}") @Nullable
        String desk,

        @NotEmpty(message = "{user.roles.missing}") @Nullable
        Set<Role> roles) {

    static UserForm empty() {
        return new UserForm("", "", "", "", Set.of());
    }

    static UserForm of(UserAccount account) {
        return new UserForm(
                account.username(), account.fullName(), account.position(), account.desk(), account.roles());
    }

    Profile profile() {
        return new Profile(text(fullName), text(position), text(desk), Objects.requireNonNullElse(roles, Set.of()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
