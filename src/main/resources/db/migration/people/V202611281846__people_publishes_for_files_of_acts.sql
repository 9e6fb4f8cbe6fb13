-- What the register of acts compares the rows of its files with.

CREATE OR REPLACE VIEW person_named AS
SELECT person_id, full_name, key, given, during FROM person_name;

CREATE VIEW person_state AS
SELECT id, marital_status, death_date FROM person;
COMMENT ON VIEW person_state IS 'Published: marital status and death, to compare with what acts say.';
COMMENT ON COLUMN person_state.marital_status IS 'Seen by officials who import acts, as a fault of a row; otherwise by nobody.';

CREATE VIEW person_addressed AS
SELECT person_id, during FROM person_address;
COMMENT ON VIEW person_addressed IS 'Published: when a person had an address, as a sign that they lived; not where.';
