-- What other modules may read of the accounts.

CREATE VIEW account_named AS
SELECT username, full_name FROM user_account;
COMMENT ON VIEW account_named IS 'Published: the name of an official beside what they did.';
