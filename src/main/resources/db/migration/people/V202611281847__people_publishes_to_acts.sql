-- What imported acts are compared with.

CREATE VIEW person_status AS
SELECT id, marital_status, death_date FROM person;
COMMENT ON VIEW person_status IS 'Published: whether a person is alive and married, to compare acts of other registers with.';

CREATE VIEW person_given AS
SELECT person_id, given FROM person_name;
COMMENT ON VIEW person_given IS 'Published: all given names of a person, to compare with; not to be shown, since some are secret.';
COMMENT ON COLUMN person_given.given IS 'Seen by nobody; names of before an adoption are among them.';

CREATE VIEW person_began AS
SELECT person_id, lower(during) AS began FROM person_name
UNION ALL SELECT person_id, lower(during) FROM person_address;
COMMENT ON VIEW person_began IS 'Published: days on which names and addresses of a person began, to see whether somebody lived on.';
