-- Officials who sign in: what they are called, at which desk they work, what they may do.

CREATE TABLE user_account (
    username text NOT NULL,
    full_name text NOT NULL,
    position text NOT NULL,
    desk text NOT NULL DEFAULT '',
    roles text[] NOT NULL,
    password_hash text NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    must_change_password boolean NOT NULL DEFAULT false,
    failed_attempts int NOT NULL DEFAULT 0,
    locked_until timestamptz,
    last_sign_in timestamptz,
    CONSTRAINT user_account_pk PRIMARY KEY (username),
    CONSTRAINT user_account_username_form CHECK (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
    CONSTRAINT user_account_roles_known CHECK (roles <@ ARRAY[
        'CLERK', 'BACK_OFFICE', 'SECRETARY', 'ADMIN', 'AUDITOR', 'CIVIL_STATUS_OFFICIAL', 'ACCOUNTANT']),
    CONSTRAINT user_account_has_a_role CHECK (cardinality(roles) > 0),
    CONSTRAINT user_account_password_is_hashed CHECK (password_hash LIKE '$argon2id$%')
);
GRANT INSERT, UPDATE (full_name, position, desk, roles, password_hash, enabled, must_change_password, failed_attempts,
    locked_until, last_sign_in) ON user_account TO ${app_role};
