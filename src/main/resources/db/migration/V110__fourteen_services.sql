-- The fourteen services of "Заяви-получи" and the commonest that are not instant, as data.

ALTER TABLE administrative_service
    -- ANNOUNCED: named by the municipality in public; ASSUMED: taken to be among those it did not name; LAW: follows from the law alone.
    ADD COLUMN listed text NOT NULL DEFAULT 'ANNOUNCED',
    ADD CONSTRAINT administrative_service_listed_known CHECK (listed IN ('ANNOUNCED', 'ASSUMED', 'LAW'));
ALTER TABLE administrative_service ALTER COLUMN listed DROP DEFAULT;

ALTER TABLE service_definition DROP CONSTRAINT service_definition_conditions_known;
ALTER TABLE service_definition ADD CONSTRAINT service_definition_conditions_known CHECK (conditions <@ ARRAY[
    'SET_UP', 'MADE_WITH_THE_ACT', 'NUMBER_UNDISPUTED', 'SUBJECT_ALIVE', 'SUBJECT_DECEASED', 'SUBJECT_WOMAN', 'MARITAL_STATUS_KNOWN',
    'MARITAL_STATUS_AGREES', 'FORMER_NAMES_KNOWN', 'PERMANENT_ADDRESS_KNOWN', 'CURRENT_ADDRESS_KNOWN',
    'PERMANENT_ADDRESSES_SINCE_CUTOFF', 'CURRENT_ADDRESSES_SINCE_CUTOFF', 'ACT_KNOWN', 'ACT_KEPT_HERE', 'EVENT_SINCE_CUTOFF',
    'ACT_ENTERED', 'ACT_IN_FORCE', 'ACT_NOT_BLOCKED', 'NO_NOTE_FOR_REVIEW', 'FIRST_EXTRACT_MADE']);

INSERT INTO administrative_service (code, position, listed) VALUES
    ('MARITAL_STATUS_FAMILY', 12, 'ANNOUNCED'),
    ('BIRTH_DUPLICATE', 14, 'ANNOUNCED'),
    ('MARRIAGE_DUPLICATE', 16, 'ANNOUNCED'),
    ('MARRIAGE_EXTRACT', 22, 'ANNOUNCED'),
    ('LEGAL_RESTRICTION', 32, 'ANNOUNCED'),
    ('PERMANENT_ADDRESS', 40, 'ASSUMED'),
    ('CURRENT_ADDRESS', 42, 'ASSUMED'),
    ('PERMANENT_ADDRESS_CHANGES', 44, 'ASSUMED'),
    ('CURRENT_ADDRESS_CHANGES', 46, 'ASSUMED'),
    ('CHILDREN_OF_MOTHER', 48, 'ASSUMED'),
    ('NAMES_IDENTITY', 50, 'ASSUMED'),
    ('HEIRS', 60, 'LAW'),
    ('KINSHIP', 62, 'LAW'),
    ('MULTILINGUAL_EXTRACT', 64, 'LAW'),
    ('NO_ACT', 66, 'LAW'),
    ('ACT_COPY', 68, 'LAW'),
    ('BIRTH_ORIGINAL', 80, 'LAW'),
    ('MARRIAGE_ORIGINAL', 82, 'LAW'),
    ('DEATH_EXTRACT_FIRST', 84, 'LAW');

INSERT INTO service_definition
    (service_code, during, registry_code, name, title, source, conditions, grounds, who_may_ask, validity, template, template_version)
VALUES
    ('MARITAL_STATUS_FAMILY', '[2024-12-01,)', NULL,
     'Удостоверение за семейно положение, съпруг/а и деца', 'УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ, СЪПРУГ/А И ДЕЦА', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,MARITAL_STATUS_KNOWN,MARITAL_STATUS_AGREES}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'marital-status-family', 1),
    ('BIRTH_DUPLICATE', '[2024-12-01,)', '2076',
     'Удостоверение за раждане – дубликат (след 2000 г.)', 'УДОСТОВЕРЕНИЕ ЗА РАЖДАНЕ', 'BIRTH_ACT',
     '{ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW}',
     '{"чл. 88, ал. 1, т. 1 във връзка с чл. 40, ал. 1 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 4 от Закона за местните данъци и такси"}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'birth-certificate', 1),
    ('MARRIAGE_DUPLICATE', '[2024-12-01,)', '2037',
     'Удостоверение за сключен граждански брак – дубликат (след 2000 г.)', 'УДОСТОВЕРЕНИЕ ЗА СКЛЮЧЕН ГРАЖДАНСКИ БРАК', 'MARRIAGE_ACT',
     '{ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW}',
     '{"чл. 88, ал. 1, т. 2 във връзка с чл. 40, ал. 1, изр. 3 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 4 от Закона за местните данъци и такси"}',
     '{SELF,SPOUSE,HEIR,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'marriage-certificate', 1),
    ('MARRIAGE_EXTRACT', '[2024-12-01,)', NULL,
     'Препис-извлечение от акт за сключен граждански брак (след 2000 г.)', 'ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА СКЛЮЧЕН ГРАЖДАНСКИ БРАК', 'MARRIAGE_ACT',
     '{ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}',
     '{SELF,SPOUSE,HEIR,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'marriage-extract', 1),
    ('LEGAL_RESTRICTION', '[2024-12-01,)', '2108',
     'Удостоверение за правно ограничение', 'УДОСТОВЕРЕНИЕ ЗА ПРАВНО ОГРАНИЧЕНИЕ', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 12 от Закона за местните данъци и такси","чл. 17 и Приложение № 8 от Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване, освен при нов съдебен акт', 'legal-restriction', 1),
    ('PERMANENT_ADDRESS', '[2024-12-01,)', NULL,
     'Удостоверение за постоянен адрес', 'УДОСТОВЕРЕНИЕ ЗА ПОСТОЯНЕН АДРЕС', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,PERMANENT_ADDRESS_KNOWN}',
     '{"чл. 24, ал. 2 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 8 от Закона за местните данъци и такси","чл. 22, ал. 1 от Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', 'до промяна на постоянния адрес, но не повече от 6 месеца', 'permanent-address', 1),
    ('CURRENT_ADDRESS', '[2024-12-01,)', '1997',
     'Удостоверение за настоящ адрес', 'УДОСТОВЕРЕНИЕ ЗА НАСТОЯЩ АДРЕС', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,CURRENT_ADDRESS_KNOWN}',
     '{"чл. 24, ал. 2 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', 'до промяна на настоящия адрес, но не повече от 6 месеца', 'current-address', 1),
    ('PERMANENT_ADDRESS_CHANGES', '[2024-12-01,)', NULL,
     'Удостоверение за промени на постоянен адрес', 'УДОСТОВЕРЕНИЕ ЗА ПРОМЕНИ НА ПОСТОЯНЕН АДРЕС', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,PERMANENT_ADDRESS_KNOWN,PERMANENT_ADDRESSES_SINCE_CUTOFF}',
     '{"чл. 24, ал. 2 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'permanent-address-changes', 1),
    ('CURRENT_ADDRESS_CHANGES', '[2024-12-01,)', NULL,
     'Удостоверение за промени на настоящ адрес', 'УДОСТОВЕРЕНИЕ ЗА ПРОМЕНИ НА НАСТОЯЩ АДРЕС', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,CURRENT_ADDRESS_KNOWN,CURRENT_ADDRESSES_SINCE_CUTOFF}',
     '{"чл. 24, ал. 2 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'current-address-changes', 1),
    ('CHILDREN_OF_MOTHER', '[2024-12-01,)', '2057',
     'Удостоверение за родените от майката деца', 'УДОСТОВЕРЕНИЕ ЗА РОДЕНИТЕ ОТ МАЙКАТА ДЕЦА', 'POPULATION_REGISTER',
     '{SUBJECT_WOMAN,SUBJECT_ALIVE,NUMBER_UNDISPUTED}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 6 от Закона за семейни помощи за деца","чл. 110, ал. 1, т. 12 от Закона за местните данъци и такси","чл. 16 от Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'children-of-mother', 1),
    ('NAMES_IDENTITY', '[2024-12-01,)', NULL,
     'Удостоверение за идентичност на лице с различни имена', 'УДОСТОВЕРЕНИЕ ЗА ИДЕНТИЧНОСТ НА ЛИЦЕ С РАЗЛИЧНИ ИМЕНА', 'POPULATION_REGISTER',
     '{NUMBER_UNDISPUTED,FORMER_NAMES_KNOWN}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'names-identity', 1),
    ('HEIRS', '[2024-12-01,)', NULL,
     'Удостоверение за наследници', 'УДОСТОВЕРЕНИЕ ЗА НАСЛЕДНИЦИ', 'POPULATION_REGISTER', '{SUBJECT_DECEASED,SET_UP}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация"}', '{HEIR,SPOUSE,CHILD,PROXY,AUTHORITY}', '6 месеца от датата на издаване', NULL, NULL),
    ('KINSHIP', '[2024-12-01,)', NULL,
     'Удостоверение за съпруг/а и родствени връзки', 'УДОСТОВЕРЕНИЕ ЗА СЪПРУГ/А И РОДСТВЕНИ ВРЪЗКИ', 'POPULATION_REGISTER', '{SET_UP}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация"}', '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', '6 месеца от датата на издаване', NULL, NULL),
    ('MULTILINGUAL_EXTRACT', '[2024-12-01,)', '2000',
     'Многоезично извлечение от акт и многоезично удостоверение', 'МНОГОЕЗИЧНО ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА ГРАЖДАНСКО СЪСТОЯНИЕ', 'BIRTH_ACT', '{SET_UP}',
     '{"Конвенция № 16 от Виена от 1976 г.","Регламент (ЕС) 2016/1191"}', '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', NULL, NULL),
    ('NO_ACT', '[2024-12-01,)', NULL,
     'Удостоверение за липса на акт за гражданско състояние', 'УДОСТОВЕРЕНИЕ ЗА ЛИПСА НА АКТ', 'BIRTH_ACT', '{SET_UP}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}', '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', '6 месеца от датата на издаване', NULL, NULL),
    ('ACT_COPY', '[2024-12-01,)', NULL,
     'Заверено копие от акт за гражданско състояние', 'ЗАВЕРЕНО КОПИЕ ОТ АКТ', 'BIRTH_ACT', '{SET_UP}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}', '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', NULL, NULL),
    ('BIRTH_ORIGINAL', '[2024-12-01,)', '2052',
     'Удостоверение за раждане – оригинал', 'УДОСТОВЕРЕНИЕ ЗА РАЖДАНЕ', 'BIRTH_ACT', '{MADE_WITH_THE_ACT}',
     '{"чл. 88, ал. 1, т. 1 от Закона за гражданската регистрация"}', '{PARENT,GUARDIAN,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', NULL, NULL),
    ('MARRIAGE_ORIGINAL', '[2024-12-01,)', '1999',
     'Удостоверение за сключен граждански брак – оригинал', 'УДОСТОВЕРЕНИЕ ЗА СКЛЮЧЕН ГРАЖДАНСКИ БРАК', 'MARRIAGE_ACT', '{MADE_WITH_THE_ACT}',
     '{"чл. 88, ал. 1, т. 2 от Закона за гражданската регистрация"}', '{SELF,SPOUSE,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', NULL, NULL),
    ('DEATH_EXTRACT_FIRST', '[2024-12-01,)', '2019',
     'Препис-извлечение от акт за смърт – първи път', 'ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА СМЪРТ', 'DEATH_ACT', '{MADE_WITH_THE_ACT}',
     '{"чл. 88, ал. 1, т. 3 от Закона за гражданската регистрация"}', '{HEIR,SPOUSE,CHILD,PARENT,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', NULL, NULL);

INSERT INTO service_term (definition_id, speed, hours)
SELECT d.id, speed, hours
FROM service_definition d, (VALUES ('ORDINARY', 72), ('FAST', 24), ('EXPRESS', 4)) AS term (speed, hours)
WHERE NOT EXISTS (SELECT 1 FROM service_term t WHERE t.definition_id = d.id);

-- The illustrative tariff goes on with the new services; an administrator replaces it.
INSERT INTO tariff_item (ordinance_id, service_code, speed, amount, currency, article, during)
SELECT o.id, code, speed, amount, 'EUR', article, '[2026-01-01,)'
FROM fee_ordinance o,
    (VALUES ('MARITAL_STATUS_FAMILY', 'чл. 30, т. 6', 2.56, 5.11, 7.67),
            ('BIRTH_DUPLICATE', 'чл. 30, т. 4', 2.56, 3.07, 4.09),
            ('MARRIAGE_DUPLICATE', 'чл. 30, т. 4', 2.56, 3.07, 4.09),
            ('MARRIAGE_EXTRACT', 'чл. 30, т. 4', 2.56, 3.07, 4.09),
            ('LEGAL_RESTRICTION', 'чл. 30, т. 12', 2.56, 5.11, 7.67),
            ('PERMANENT_ADDRESS', 'чл. 30, т. 8', 1.28, 2.56, 3.83),
            ('CURRENT_ADDRESS', 'чл. 30, т. 8', 1.28, 2.56, 3.83),
            ('PERMANENT_ADDRESS_CHANGES', 'чл. 30, т. 8', 2.56, 5.11, 7.67),
            ('CURRENT_ADDRESS_CHANGES', 'чл. 30, т. 8', 2.56, 5.11, 7.67),
            ('CHILDREN_OF_MOTHER', 'чл. 30, т. 12', 2.56, 5.11, 7.67),
            ('NAMES_IDENTITY', 'чл. 30, т. 12', 2.56, 5.11, 7.67)) AS item (code, article, ordinary, fast, express),
    LATERAL (VALUES ('ORDINARY', ordinary), ('FAST', fast), ('EXPRESS', express)) AS s (speed, amount)
WHERE o.illustrative;
