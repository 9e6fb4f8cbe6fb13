-- What came with the program is printed by the newest templates, names the grounds and codes that public pages of municipalities and the
-- state give, and no certificate of a marriage is issued once its act says that it has ended. Definitions of an administrator stay.

ALTER TABLE service_definition
    DROP CONSTRAINT service_definition_conditions_known,
    ADD CONSTRAINT service_definition_conditions_known CHECK (conditions <@ ARRAY[
        'SET_UP', 'MADE_WITH_THE_ACT', 'NUMBER_UNDISPUTED', 'SUBJECT_ALIVE', 'SUBJECT_DECEASED', 'SUBJECT_WOMAN',
        'SUBJECT_OF_AGE_TO_BE_A_MOTHER', 'SUBJECT_OF_MARRIAGE_AGE', 'MARITAL_STATUS_KNOWN', 'MARITAL_STATUS_AGREES', 'FORMER_NAMES_KNOWN',
        'PERMANENT_ADDRESS_KNOWN', 'CURRENT_ADDRESS_KNOWN', 'PERMANENT_ADDRESSES_SINCE_CUTOFF', 'CURRENT_ADDRESSES_SINCE_CUTOFF',
        'PERMANENT_ADDRESSES_DATED', 'CURRENT_ADDRESSES_DATED', 'ACT_KNOWN', 'ACT_KEPT_HERE', 'EVENT_SINCE_CUTOFF', 'ACT_ENTERED',
        'ACT_IN_FORCE', 'ACT_NOT_RESTRICTED', 'NO_NOTE_FOR_REVIEW', 'ORIGINAL_HANDED_OVER', 'FIRST_EXTRACT_MADE', 'MARRIAGE_GOES_ON']);

-- Наредба № РД-02-20-9, чл. 67.
UPDATE service_definition SET conditions = conditions || '{MARRIAGE_GOES_ON}'
 WHERE drafted_by IS NULL AND template IN ('marriage-certificate', 'marriage-original');

UPDATE service_definition d SET template_version = n.version
  FROM (VALUES ('marital-status', 3), ('marital-status-family', 3), ('children-of-mother', 3), ('legal-restriction', 3),
               ('permanent-address', 3), ('current-address', 3), ('permanent-address-changes', 3), ('current-address-changes', 3),
               ('names-identity', 2), ('birth-certificate', 4), ('birth-original', 3), ('birth-extract', 3),
               ('marriage-certificate', 2), ('marriage-original', 2), ('marriage-extract', 3), ('death-extract', 2))
       AS n (template, version)
 WHERE d.drafted_by IS NULL AND d.template = n.template;

UPDATE service_definition d SET registry_code = c.code
  FROM (VALUES ('DEATH_EXTRACT_REPEAT', '2034'), ('PERMANENT_ADDRESS_CHANGES', '2056'), ('KINSHIP', '2036'), ('HEIRS', '2016'),
               ('NO_ACT', '2038')) AS c (service, code)
 WHERE d.drafted_by IS NULL AND d.registry_code IS NULL AND d.service_code = c.service;

UPDATE service_definition d SET grounds = g.grounds::text[]
  FROM (VALUES
    ('MARITAL_STATUS', '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 във връзка с чл. 5, т. 4 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 6 от Закона за местните данъци и такси","чл. 13 от Наредба № РД-02-20-6 от 24.04.2012 г."}'),
    ('MARITAL_STATUS_FAMILY', '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 във връзка с чл. 5, т. 4 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 12 от Закона за местните данъци и такси","чл. 14 от Наредба № РД-02-20-6 от 24.04.2012 г."}'),
    ('CURRENT_ADDRESS', '{"чл. 24, ал. 2 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 8 от Закона за местните данъци и такси","чл. 23, ал. 1 от Наредба № РД-02-20-6 от 24.04.2012 г."}'),
    ('PERMANENT_ADDRESS_CHANGES', '{"чл. 24, ал. 2 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 във връзка с чл. 5, т. 3 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 8 от Закона за местните данъци и такси","чл. 24 от Наредба № РД-02-20-6 от 24.04.2012 г."}'),
    ('CURRENT_ADDRESS_CHANGES', '{"чл. 24, ал. 2 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 във връзка с чл. 5, т. 3 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 8 от Закона за местните данъци и такси","чл. 25 от Наредба № РД-02-20-6 от 24.04.2012 г."}'))
       AS g (service, grounds)
 WHERE d.drafted_by IS NULL AND d.service_code = g.service;
