-- A condition of the services asks whether access to the act is restricted; it is called as the restriction is.

ALTER TABLE service_definition DROP CONSTRAINT service_definition_conditions_known;
UPDATE service_definition SET conditions = array_replace(conditions, 'ACT_NOT_BLOCKED', 'ACT_NOT_RESTRICTED')
 WHERE 'ACT_NOT_BLOCKED' = ANY (conditions);
ALTER TABLE service_definition ADD CONSTRAINT service_definition_conditions_known CHECK (conditions <@ ARRAY[
    'SET_UP', 'MADE_WITH_THE_ACT', 'NUMBER_UNDISPUTED', 'SUBJECT_ALIVE', 'SUBJECT_DECEASED', 'SUBJECT_WOMAN', 'MARITAL_STATUS_KNOWN',
    'MARITAL_STATUS_AGREES', 'FORMER_NAMES_KNOWN', 'PERMANENT_ADDRESS_KNOWN', 'CURRENT_ADDRESS_KNOWN',
    'PERMANENT_ADDRESSES_SINCE_CUTOFF', 'CURRENT_ADDRESSES_SINCE_CUTOFF', 'ACT_KNOWN', 'ACT_KEPT_HERE', 'EVENT_SINCE_CUTOFF',
    'ACT_ENTERED', 'ACT_IN_FORCE', 'ACT_NOT_RESTRICTED', 'NO_NOTE_FOR_REVIEW', 'FIRST_EXTRACT_MADE']);
