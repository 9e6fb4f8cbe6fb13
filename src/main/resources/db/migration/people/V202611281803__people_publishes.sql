-- What other modules may read of the population register. Whoever shows a person writes down that they did.

COMMENT ON FUNCTION egn_is_valid(text) IS 'Published: whether an ЕГН passes its own check, for the constraints of other registers.';
COMMENT ON FUNCTION lnch_is_valid(text) IS 'Published: whether a ЛНЧ passes its own check, for the constraints of other registers.';
COMMENT ON FUNCTION name_key(text) IS 'Published: the letters by which names are compared, of people and of places.';
COMMENT ON FUNCTION name_words_kept() IS 'Published: trigger by which the words of names elsewhere are known to the search.';
COMMENT ON FUNCTION settlement_on(char, date) IS 'Published: the name of a settlement on a day.';
COMMENT ON FUNCTION merged_person_gets_nothing() IS 'Published: trigger for tables that name people; a merged record gets nothing new.';

CREATE VIEW person_now AS
SELECT person_id, full_name FROM person_name WHERE upper_inf(during);
COMMENT ON VIEW person_now IS 'Published: the present names of a person, to stand in lists.';
COMMENT ON COLUMN person_now.full_name IS 'Seen by whoever may see the list in which it stands; each look is written down.';

CREATE VIEW person_named AS
SELECT person_id, full_name, key FROM person_name;
COMMENT ON VIEW person_named IS 'Published: all names that a person has and had, to compare with; not to be shown, since some are secret.';
COMMENT ON COLUMN person_named.full_name IS 'Seen by nobody; names of before an adoption are among them.';

CREATE VIEW person_merged AS
SELECT id, merged_into FROM person;
COMMENT ON VIEW person_merged IS 'Published: which record stands for which after a merge.';

CREATE VIEW person_identity AS
SELECT id, egn, lnch, disputed_number, birth_date, merged_into FROM person;
COMMENT ON VIEW person_identity IS 'Published: numbers and birthdays of records, to find out who is meant and which two are one.';
COMMENT ON COLUMN person_identity.egn IS 'Seen masked by officials who decide on duplicates; whole by nobody.';
COMMENT ON COLUMN person_identity.lnch IS 'Seen masked by officials who decide on duplicates; whole by nobody.';
COMMENT ON COLUMN person_identity.disputed_number IS 'Seen masked by officials who decide on duplicates; whole by nobody.';

CREATE VIEW person_spouse AS
SELECT person_id, spouse_id, during, ended_by FROM spouse;
COMMENT ON VIEW person_spouse IS 'Published: who was married to whom and when, both ways round.';

CREATE VIEW person_near AS
SELECT person_id, spouse_id AS near_id, 'SPOUSE' AS kind FROM spouse
UNION ALL SELECT child_id, parent_id, 'PARENT' FROM parentage
UNION ALL SELECT parent_id, child_id, 'CHILD' FROM parentage
UNION ALL SELECT person_id, guardian_id, 'GUARDIAN' FROM legal_restriction WHERE guardian_id IS NOT NULL;
COMMENT ON VIEW person_near IS 'Published: family and guardians of all times, to write down who was named beside a person.';

CREATE VIEW settlement_known AS
SELECT ekatte, name, municipality_code, municipality_name FROM settlement;
COMMENT ON VIEW settlement_known IS 'Published: settlements with their present names and municipalities.';

CREATE VIEW settlement_once AS
SELECT ekatte, name FROM settlement_history;
COMMENT ON VIEW settlement_once IS 'Published: former names of settlements, by which places of old acts are found.';

-- For the record of a merge, which the module duplicates keeps. Nobody but the owner of the schema may call them: a record is pointed to another only
-- by a merge that is written down.
CREATE FUNCTION person_gives_way(merged bigint, survivor bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM person WHERE id IN (survivor, merged) ORDER BY id FOR UPDATE;
    UPDATE person SET merged_into = survivor, version = version + 1 WHERE id = merged;
END $$;
REVOKE ALL ON FUNCTION person_gives_way FROM PUBLIC;
COMMENT ON FUNCTION person_gives_way IS 'Published: points a record to the surviving one, for the rule that writes a merge down.';

CREATE FUNCTION person_stands_again(merged bigint, survivor bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM person WHERE id IN (survivor, merged) ORDER BY id FOR UPDATE;
    UPDATE person SET merged_into = NULL, version = version + 1 WHERE id = merged;
END $$;
REVOKE ALL ON FUNCTION person_stands_again FROM PUBLIC;
COMMENT ON FUNCTION person_stands_again IS 'Published: takes that back, for the rule that writes down that a merge is undone.';
