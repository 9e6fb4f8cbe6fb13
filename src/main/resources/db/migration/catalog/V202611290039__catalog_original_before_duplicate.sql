-- A duplicate comes after the original; nobody too young to marry has papers of a marriage, and nobody too young to be a mother one about her
-- children; changes of address are certified from the day of the ordinance on, however old the address is that was held on it. Only what came
-- with the program is changed: a definition of an administrator stays, but for the condition that bears another name.

ALTER TABLE service_definition DROP CONSTRAINT service_definition_conditions_known;
UPDATE service_definition
   SET conditions = array_replace(array_replace(conditions, 'PERMANENT_ADDRESSES_SINCE_CUTOFF', 'PERMANENT_ADDRESSES_DATED'),
                                  'CURRENT_ADDRESSES_SINCE_CUTOFF', 'CURRENT_ADDRESSES_DATED');
UPDATE service_definition SET conditions = conditions || '{ORIGINAL_HANDED_OVER}'
 WHERE drafted_by IS NULL AND document_kind = 'DUPLICATE';
UPDATE service_definition SET conditions = '{SUBJECT_OF_MARRIAGE_AGE}' || conditions
 WHERE drafted_by IS NULL AND source = 'MARRIAGE_ACT';
UPDATE service_definition SET conditions = conditions || '{SUBJECT_OF_AGE_TO_BE_A_MOTHER}'
 WHERE drafted_by IS NULL AND service_code = 'CHILDREN_OF_MOTHER';
-- The document says since when.
UPDATE service_definition SET template_version = 2
 WHERE drafted_by IS NULL AND template IN ('permanent-address-changes', 'current-address-changes');
ALTER TABLE service_definition ADD CONSTRAINT service_definition_conditions_known CHECK (conditions <@ ARRAY[
    'SET_UP', 'MADE_WITH_THE_ACT', 'NUMBER_UNDISPUTED', 'SUBJECT_ALIVE', 'SUBJECT_DECEASED', 'SUBJECT_WOMAN',
    'SUBJECT_OF_AGE_TO_BE_A_MOTHER', 'SUBJECT_OF_MARRIAGE_AGE', 'MARITAL_STATUS_KNOWN', 'MARITAL_STATUS_AGREES', 'FORMER_NAMES_KNOWN',
    'PERMANENT_ADDRESS_KNOWN', 'CURRENT_ADDRESS_KNOWN', 'PERMANENT_ADDRESSES_DATED', 'CURRENT_ADDRESSES_DATED', 'ACT_KNOWN',
    'ACT_KEPT_HERE', 'EVENT_SINCE_CUTOFF', 'ACT_ENTERED', 'ACT_IN_FORCE', 'ACT_NOT_RESTRICTED', 'NO_NOTE_FOR_REVIEW',
    'ORIGINAL_HANDED_OVER', 'FIRST_EXTRACT_MADE']);
