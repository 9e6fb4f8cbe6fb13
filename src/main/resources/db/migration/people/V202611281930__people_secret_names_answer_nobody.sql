-- A file asks the register, too: names of before an adoption confirm nothing to whoever brings one.

CREATE OR REPLACE VIEW person_given AS
SELECT person_id, given FROM person_name WHERE NOT secret;
COMMENT ON VIEW person_given IS 'Published: given names of a person that are no secret, to compare with those of acts.';
COMMENT ON COLUMN person_given.given IS 'Seen by nobody; compared only.';
