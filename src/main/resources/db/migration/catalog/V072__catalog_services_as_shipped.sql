-- The catalogue as it comes with the program: the fourteen services of „Заяви-получи“, the originals that are handed over with an act, and
-- the commonest services of the back office. An administrator changes it by new definitions from a day on.

INSERT INTO administrative_service (code, position, listed) VALUES
    ('MARITAL_STATUS', 10, 'ANNOUNCED'),
    ('MARITAL_STATUS_FAMILY', 12, 'ANNOUNCED'),
    ('BIRTH_DUPLICATE', 14, 'ANNOUNCED'),
    ('MARRIAGE_DUPLICATE', 16, 'ANNOUNCED'),
    ('BIRTH_EXTRACT', 20, 'ANNOUNCED'),
    ('MARRIAGE_EXTRACT', 22, 'ANNOUNCED'),
    ('DEATH_EXTRACT_REPEAT', 30, 'ANNOUNCED'),
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

-- Issued at once, at the desk: the newest version of each document's template. The standard form is the one that the Regulation has given
-- for such a document since 16.02.2019; it has no fee of its own (Article 11 caps it at its cost of production).
INSERT INTO service_definition
    (service_code, during, registry_code, name, title, source, conditions, grounds, who_may_ask, documents, validity, template,
     template_version, standard_form)
SELECT code, '[2024-12-01,)', registry_code, name, title, source, conditions::text[], grounds::text[], who_may_ask::text[],
       ARRAY['документ за самоличност', 'нотариално заверено изрично пълномощно, когато се подава от пълномощник'], validity, template,
       template_version, standard_form
FROM (VALUES
    ('MARITAL_STATUS', NULL, 'Удостоверение за семейно положение', 'УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,MARITAL_STATUS_KNOWN,MARITAL_STATUS_AGREES}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 във връзка с чл. 5, т. 4 от Закона за гражданската регистрация","чл. 13 от Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'marital-status', 2, 'MARITAL_STATUS'),
    ('MARITAL_STATUS_FAMILY', NULL, 'Удостоверение за семейно положение, съпруг/а и деца', 'УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ, СЪПРУГ/А И ДЕЦА', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,MARITAL_STATUS_KNOWN,MARITAL_STATUS_AGREES}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'marital-status-family', 2, NULL),
    ('BIRTH_DUPLICATE', '2076', 'Удостоверение за раждане – дубликат (след 2000 г.)', 'УДОСТОВЕРЕНИЕ ЗА РАЖДАНЕ', 'BIRTH_ACT',
     '{ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW}',
     '{"чл. 88, ал. 1, т. 1 във връзка с чл. 40, ал. 1 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 4 от Закона за местните данъци и такси"}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'birth-certificate', 3, 'BIRTH'),
    ('MARRIAGE_DUPLICATE', '2037', 'Удостоверение за сключен граждански брак – дубликат (след 2000 г.)', 'УДОСТОВЕРЕНИЕ ЗА СКЛЮЧЕН ГРАЖДАНСКИ БРАК', 'MARRIAGE_ACT',
     '{ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW}',
     '{"чл. 88, ал. 1, т. 2 във връзка с чл. 40, ал. 1, изр. 3 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 4 от Закона за местните данъци и такси"}',
     '{SELF,SPOUSE,HEIR,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'marriage-certificate', 1, 'MARRIAGE'),
    ('BIRTH_EXTRACT', NULL, 'Препис-извлечение от акт за раждане (след 2000 г.)', 'ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА РАЖДАНЕ', 'BIRTH_ACT',
     '{ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}',
     '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'birth-extract', 2, 'BIRTH'),
    ('MARRIAGE_EXTRACT', NULL, 'Препис-извлечение от акт за сключен граждански брак (след 2000 г.)', 'ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА СКЛЮЧЕН ГРАЖДАНСКИ БРАК', 'MARRIAGE_ACT',
     '{ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}',
     '{SELF,SPOUSE,HEIR,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'marriage-extract', 2, 'MARRIAGE'),
    ('DEATH_EXTRACT_REPEAT', NULL, 'Препис-извлечение от акт за смърт (след 2000 г.) – втори и следващ път', 'ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА СМЪРТ', 'DEATH_ACT',
     '{SUBJECT_DECEASED,ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW,FIRST_EXTRACT_MADE}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}',
     '{HEIR,SPOUSE,CHILD,PARENT,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'death-extract', 1, 'DEATH'),
    ('LEGAL_RESTRICTION', '2108', 'Удостоверение за правно ограничение', 'УДОСТОВЕРЕНИЕ ЗА ПРАВНО ОГРАНИЧЕНИЕ', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 12 от Закона за местните данъци и такси","чл. 17 и Приложение № 8 от Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване, освен при нов съдебен акт', 'legal-restriction', 2, NULL),
    ('PERMANENT_ADDRESS', NULL, 'Удостоверение за постоянен адрес', 'УДОСТОВЕРЕНИЕ ЗА ПОСТОЯНЕН АДРЕС', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,PERMANENT_ADDRESS_KNOWN}',
     '{"чл. 24, ал. 2 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 от Закона за гражданската регистрация","чл. 110, ал. 1, т. 8 от Закона за местните данъци и такси","чл. 22, ал. 1 от Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', 'до промяна на постоянния адрес, но не повече от 6 месеца', 'permanent-address', 2, 'RESIDENCE'),
    ('CURRENT_ADDRESS', '1997', 'Удостоверение за настоящ адрес', 'УДОСТОВЕРЕНИЕ ЗА НАСТОЯЩ АДРЕС', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,CURRENT_ADDRESS_KNOWN}',
     '{"чл. 24, ал. 2 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', 'до промяна на настоящия адрес, но не повече от 6 месеца', 'current-address', 2, 'RESIDENCE'),
    ('PERMANENT_ADDRESS_CHANGES', NULL, 'Удостоверение за промени на постоянен адрес', 'УДОСТОВЕРЕНИЕ ЗА ПРОМЕНИ НА ПОСТОЯНЕН АДРЕС', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,PERMANENT_ADDRESS_KNOWN,PERMANENT_ADDRESSES_SINCE_CUTOFF}',
     '{"чл. 24, ал. 2 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'permanent-address-changes', 1, NULL),
    ('CURRENT_ADDRESS_CHANGES', NULL, 'Удостоверение за промени на настоящ адрес', 'УДОСТОВЕРЕНИЕ ЗА ПРОМЕНИ НА НАСТОЯЩ АДРЕС', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,CURRENT_ADDRESS_KNOWN,CURRENT_ADDRESSES_SINCE_CUTOFF}',
     '{"чл. 24, ал. 2 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'current-address-changes', 1, NULL),
    ('CHILDREN_OF_MOTHER', '2057', 'Удостоверение за родените от майката деца', 'УДОСТОВЕРЕНИЕ ЗА РОДЕНИТЕ ОТ МАЙКАТА ДЕЦА', 'POPULATION_REGISTER',
     '{SUBJECT_WOMAN,SUBJECT_ALIVE,NUMBER_UNDISPUTED}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 6 от Закона за семейни помощи за деца","чл. 110, ал. 1, т. 12 от Закона за местните данъци и такси","чл. 16 от Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'children-of-mother', 2, NULL),
    ('NAMES_IDENTITY', NULL, 'Удостоверение за идентичност на лице с различни имена', 'УДОСТОВЕРЕНИЕ ЗА ИДЕНТИЧНОСТ НА ЛИЦЕ С РАЗЛИЧНИ ИМЕНА', 'POPULATION_REGISTER',
     '{NUMBER_UNDISPUTED,FORMER_NAMES_KNOWN}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'names-identity', 1, NULL))
    AS service (code, registry_code, name, title, source, conditions, grounds, who_may_ask, validity, template, template_version, standard_form);

-- Handed over with the act, at the desk only, and to citizens only. Of a living person there is no first extract to hand over: whoever looks
-- is told that, not that it was handed over long ago.
INSERT INTO service_definition
    (service_code, during, registry_code, name, title, source, conditions, grounds, who_may_ask, channels, documents, nature, validity,
     template, template_version, standard_form)
SELECT code, '[2024-12-01,)', registry_code, name, title, source, conditions::text[], grounds::text[], who_may_ask::text[], '{COUNTER}',
       ARRAY['документ за самоличност', 'нотариално заверено изрично пълномощно, когато се подава от пълномощник'], 'ADMINISTRATIVE',
       validity, template, template_version, standard_form
FROM (VALUES
    ('BIRTH_ORIGINAL', '2052', 'Удостоверение за раждане – оригинал', 'УДОСТОВЕРЕНИЕ ЗА РАЖДАНЕ', 'BIRTH_ACT',
     '{MADE_WITH_THE_ACT,ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,ACT_ENTERED,ACT_NOT_BLOCKED}',
     '{"чл. 88, ал. 1, т. 1 от Закона за гражданската регистрация"}',
     '{PARENT,GUARDIAN,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'birth-original', 2, 'BIRTH'),
    ('MARRIAGE_ORIGINAL', '1999', 'Удостоверение за сключен граждански брак – оригинал', 'УДОСТОВЕРЕНИЕ ЗА СКЛЮЧЕН ГРАЖДАНСКИ БРАК', 'MARRIAGE_ACT',
     '{MADE_WITH_THE_ACT,ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,ACT_ENTERED,ACT_NOT_BLOCKED}',
     '{"чл. 88, ал. 1, т. 2 от Закона за гражданската регистрация"}',
     '{SELF,SPOUSE,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'marriage-original', 1, 'MARRIAGE'),
    ('DEATH_EXTRACT_FIRST', '2019', 'Препис-извлечение от акт за смърт – първи път', 'ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА СМЪРТ', 'DEATH_ACT',
     '{SUBJECT_DECEASED,MADE_WITH_THE_ACT,ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,ACT_ENTERED,ACT_NOT_BLOCKED}',
     '{"чл. 88, ал. 1, т. 3 от Закона за гражданската регистрация"}',
     '{HEIR,SPOUSE,CHILD,PARENT,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'death-extract', 1, 'DEATH'))
    AS service (code, registry_code, name, title, source, conditions, grounds, who_may_ask, validity, template, template_version, standard_form);

-- Left to the back office: no template is set up.
INSERT INTO service_definition
    (service_code, during, registry_code, name, title, source, conditions, grounds, who_may_ask, documents, validity)
SELECT code, '[2024-12-01,)', registry_code, name, title, source, conditions::text[], grounds::text[], who_may_ask::text[],
       ARRAY['документ за самоличност', 'нотариално заверено изрично пълномощно, когато се подава от пълномощник'], validity
FROM (VALUES
    ('HEIRS', NULL, 'Удостоверение за наследници', 'УДОСТОВЕРЕНИЕ ЗА НАСЛЕДНИЦИ', 'POPULATION_REGISTER',
     '{SUBJECT_DECEASED,SET_UP}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация"}',
     '{HEIR,SPOUSE,CHILD,PROXY,AUTHORITY}', '6 месеца от датата на издаване'),
    ('KINSHIP', NULL, 'Удостоверение за съпруг/а и родствени връзки', 'УДОСТОВЕРЕНИЕ ЗА СЪПРУГ/А И РОДСТВЕНИ ВРЪЗКИ', 'POPULATION_REGISTER',
     '{SET_UP}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация"}',
     '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', '6 месеца от датата на издаване'),
    ('MULTILINGUAL_EXTRACT', '2000', 'Многоезично извлечение от акт и многоезично удостоверение', 'МНОГОЕЗИЧНО ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА ГРАЖДАНСКО СЪСТОЯНИЕ', 'BIRTH_ACT',
     '{SET_UP}',
     '{"Конвенция № 16 от Виена от 1976 г.","Регламент (ЕС) 2016/1191"}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта'),
    ('NO_ACT', NULL, 'Удостоверение за липса на акт за гражданско състояние', 'УДОСТОВЕРЕНИЕ ЗА ЛИПСА НА АКТ', 'BIRTH_ACT',
     '{SET_UP}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}',
     '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', '6 месеца от датата на издаване'),
    ('ACT_COPY', NULL, 'Заверено копие от акт за гражданско състояние', 'ЗАВЕРЕНО КОПИЕ ОТ АКТ', 'BIRTH_ACT',
     '{SET_UP}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}',
     '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта'))
    AS service (code, registry_code, name, title, source, conditions, grounds, who_may_ask, validity);

INSERT INTO service_term (definition_id, speed, hours)
SELECT id, speed, hours
FROM service_definition, (VALUES ('ORDINARY', 72), ('FAST', 24), ('EXPRESS', 4)) AS term (speed, hours);
