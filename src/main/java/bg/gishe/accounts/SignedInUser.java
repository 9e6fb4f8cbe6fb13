package bg.gishe.accounts;

import bg.gishe.platform.Actor;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as the session keeps it; the password hash is forgotten after sign-in. */
public final class SignedInUser implements UserDetails, CredentialsContainer, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final String username;
    private final String fullName;
    private final String position;
    private final String desk;
    private final List<String> roles;
    private final boolean enabled;
    private final boolean locked;
    private final boolean mustChangePassword;
    private String passwordHash;

    SignedInUser(
            String username,
            String fullName,
            String position,
            String desk,
            List<String> roles,
            boolean enabled,
            boolean locked,
            boolean mustChangePassword,
            String passwordHash) {
        this.username = username;
        this.fullName = fullName;
        this.position = position;
        this.desk = desk;
        this.roles = List.copyOf(roles);
        this.enabled = enabled;
        this.locked = locked;
        this.mustChangePassword = mustChangePassword;
        this.passwordHash = passwordHash;
    }

    /** The official behind the account. */
    public Actor actor() {
        return new Actor(username, fullName, position, desk, Set.copyOf(roles));
    }

    /** Whether nothing else may be done before a new password is chosen. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }
}
