-- Applicants whom the law knows and the catalogue lacked. Only what came with the program is changed: a definition of an administrator stays.

ALTER TABLE service_definition
    DROP CONSTRAINT service_definition_who_may_ask_known,
    ADD CONSTRAINT service_definition_who_may_ask_known CHECK (who_may_ask <@ ARRAY[
        'SELF', 'PARENT', 'GUARDIAN', 'PLACED_WITH', 'SOCIAL_SERVICE', 'SPOUSE', 'CHILD', 'HEIR', 'DECLARANT', 'PROXY', 'COURT_CERTIFICATE',
        'THIRD_PERSON', 'AUTHORITY']);

-- A court's certificate opens any document (ГПК, чл. 186).
UPDATE service_definition SET who_may_ask = who_may_ask || '{COURT_CERTIFICATE}'
 WHERE drafted_by IS NULL AND NOT 'MADE_WITH_THE_ACT' = ANY (conditions);
-- Data of the register go to third persons whose rights depend on them (ЗГР, чл. 106); documents from acts do not (чл. 88а, ал. 2).
UPDATE service_definition SET who_may_ask = who_may_ask || '{THIRD_PERSON}'
 WHERE drafted_by IS NULL AND source = 'POPULATION_REGISTER';
-- With whom a child is placed, and the directorate that placed it (СК, чл. 137).
UPDATE service_definition SET who_may_ask = who_may_ask || '{PLACED_WITH,SOCIAL_SERVICE}'
 WHERE drafted_by IS NULL AND 'PARENT' = ANY (who_may_ask) AND source IN ('POPULATION_REGISTER', 'BIRTH_ACT');
-- For burial anyone who needs it, without power of attorney (ЗГР, чл. 61, ал. 2).
UPDATE service_definition SET who_may_ask = who_may_ask || '{DECLARANT}'
 WHERE drafted_by IS NULL AND service_code = 'DEATH_EXTRACT_FIRST';
-- A spouse under interdiction is represented like anybody else.
UPDATE service_definition SET who_may_ask = who_may_ask || '{GUARDIAN}'
 WHERE drafted_by IS NULL AND source = 'MARRIAGE_ACT';
