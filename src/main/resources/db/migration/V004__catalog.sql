-- The catalogue of administrative services: data with time, so that a change of law or practice needs no release.

CREATE TABLE administrative_service (
    code text NOT NULL,
    position int NOT NULL,
    CONSTRAINT administrative_service_pk PRIMARY KEY (code),
    CONSTRAINT administrative_service_position_once UNIQUE (position),
    CONSTRAINT administrative_service_code_form CHECK (code ~ '^[A-Z][A-Z0-9_]{2,59}$')
);
GRANT INSERT ON administrative_service TO ${app_role};

CREATE TABLE service_definition (
    id bigint GENERATED ALWAYS AS IDENTITY,
    service_code text NOT NULL,
    during daterange NOT NULL,
    -- Code in the national register of services; empty where not known, never invented.
    registry_code text,
    name text NOT NULL,
    title text NOT NULL,
    source text NOT NULL,
    conditions text[] NOT NULL,
    grounds text[] NOT NULL,
    who_may_ask text[] NOT NULL,
    validity text NOT NULL,
    template text,
    template_version int,
    CONSTRAINT service_definition_pk PRIMARY KEY (id),
    CONSTRAINT service_definition_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT service_definition_one_at_a_time UNIQUE (service_code, during WITHOUT OVERLAPS),
    CONSTRAINT service_definition_source_known CHECK (source IN
        ('POPULATION_REGISTER', 'BIRTH_ACT', 'MARRIAGE_ACT', 'DEATH_ACT')),
    CONSTRAINT service_definition_conditions_known CHECK (conditions <@ ARRAY[
        'SET_UP', 'NUMBER_UNDISPUTED', 'SUBJECT_ALIVE', 'SUBJECT_DECEASED', 'MARITAL_STATUS_KNOWN', 'MARITAL_STATUS_AGREES',
        'ACT_KNOWN', 'ACT_KEPT_HERE', 'EVENT_SINCE_CUTOFF', 'ACT_ENTERED', 'ACT_IN_FORCE', 'ACT_NOT_BLOCKED',
        'NO_NOTE_FOR_REVIEW', 'FIRST_EXTRACT_MADE']),
    CONSTRAINT service_definition_who_may_ask_known CHECK (who_may_ask <@ ARRAY[
        'SELF', 'PARENT', 'GUARDIAN', 'SPOUSE', 'CHILD', 'HEIR', 'PROXY', 'AUTHORITY']),
    CONSTRAINT service_definition_grounds_given CHECK (cardinality(grounds) > 0),
    CONSTRAINT service_definition_template_versioned CHECK ((template IS NULL) = (template_version IS NULL))
);
GRANT INSERT, UPDATE (during) ON service_definition TO ${app_role};

CREATE TABLE service_term (
    definition_id bigint NOT NULL,
    speed text NOT NULL,
    hours int NOT NULL,
    CONSTRAINT service_term_pk PRIMARY KEY (definition_id, speed),
    CONSTRAINT service_term_definition_fk FOREIGN KEY (definition_id) REFERENCES service_definition,
    CONSTRAINT service_term_speed_known CHECK (speed IN ('ORDINARY', 'FAST', 'EXPRESS')),
    CONSTRAINT service_term_hours_positive CHECK (hours > 0)
);
GRANT INSERT ON service_term TO ${app_role};

INSERT INTO administrative_service (code, position) VALUES
    ('MARITAL_STATUS', 10), ('BIRTH_EXTRACT', 20), ('DEATH_EXTRACT_REPEAT', 30);

INSERT INTO service_definition
    (service_code, during, registry_code, name, title, source, conditions, grounds, who_may_ask, validity, template, template_version)
VALUES
    ('MARITAL_STATUS', '[2024-12-01,)', NULL,
     'Удостоверение за семейно положение', 'УДОСТОВЕРЕНИЕ ЗА СЕМЕЙНО ПОЛОЖЕНИЕ', 'POPULATION_REGISTER',
     '{SUBJECT_ALIVE,NUMBER_UNDISPUTED,MARITAL_STATUS_KNOWN,MARITAL_STATUS_AGREES}',
     '{"чл. 24, ал. 1 от Закона за гражданската регистрация","чл. 106, ал. 1, т. 1 във връзка с чл. 5, т. 4 от Закона за гражданската регистрация","чл. 13 от Наредба № РД-02-20-6 от 24.04.2012 г."}',
     '{SELF,PARENT,GUARDIAN,PROXY,AUTHORITY}', '6 месеца от датата на издаване', 'marital-status', 1),
    ('BIRTH_EXTRACT', '[2024-12-01,)', NULL,
     'Препис-извлечение от акт за раждане (след 2000 г.)', 'ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА РАЖДАНЕ', 'BIRTH_ACT',
     '{ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}',
     '{SELF,PARENT,GUARDIAN,HEIR,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'birth-extract', 1),
    ('DEATH_EXTRACT_REPEAT', '[2024-12-01,)', NULL,
     'Препис-извлечение от акт за смърт (след 2000 г.) – втори и следващ път', 'ПРЕПИС-ИЗВЛЕЧЕНИЕ ОТ АКТ ЗА СМЪРТ', 'DEATH_ACT',
     '{SUBJECT_DECEASED,ACT_KNOWN,ACT_KEPT_HERE,ACT_IN_FORCE,EVENT_SINCE_CUTOFF,ACT_ENTERED,ACT_NOT_BLOCKED,NO_NOTE_FOR_REVIEW,FIRST_EXTRACT_MADE}',
     '{"чл. 88, ал. 1 от Закона за гражданската регистрация"}',
     '{HEIR,SPOUSE,CHILD,PARENT,PROXY,AUTHORITY}', 'безсрочно, до промяна на данните в акта', 'death-extract', 1);

INSERT INTO service_term (definition_id, speed, hours)
SELECT id, speed, hours
FROM service_definition, (VALUES ('ORDINARY', 72), ('FAST', 24), ('EXPRESS', 4)) AS term (speed, hours);
