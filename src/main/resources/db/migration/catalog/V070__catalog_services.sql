-- The catalogue of administrative services: data with time, so that a change of law or practice needs no release. Administrators keep it.

CREATE TABLE administrative_service (
    code text NOT NULL,
    position int NOT NULL,
    -- ANNOUNCED: named by the municipality in public; ASSUMED: taken to be among those it did not name; LAW: follows from the law alone;
    -- ADDED: made by an administrator here.
    listed text NOT NULL,
    -- Counts the changes of the service's definitions, so that two administrators at once do not overwrite each other.
    version int NOT NULL DEFAULT 0,
    CONSTRAINT administrative_service_pk PRIMARY KEY (code),
    CONSTRAINT administrative_service_position_once UNIQUE (position),
    CONSTRAINT administrative_service_code_form CHECK (code ~ '^[A-Z][A-Z0-9_]{2,59}$'),
    CONSTRAINT administrative_service_listed_known CHECK (listed IN ('ANNOUNCED', 'ASSUMED', 'LAW', 'ADDED'))
);
GRANT INSERT, UPDATE (version) ON administrative_service TO ${app_role};

-- What a service is from a day on: what it needs, who may ask for it and through what, on what ground, by which version of which template.
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
    channels text[] NOT NULL DEFAULT '{COUNTER,SSEV,SEOS,EMAIL,PORTAL,POST,INTERNAL}',
    -- What else is shown with the application.
    documents text[] NOT NULL DEFAULT '{}',
    -- ADMINISTRATIVE for citizens, INTERNAL for other administrations and departments, BOTH for both.
    nature text NOT NULL DEFAULT 'BOTH',
    validity text NOT NULL,
    template text,
    template_version int,
    -- The multilingual standard form of Regulation (EU) 2016/1191 that may go with the document.
    standard_form text,
    -- Nothing for what came with the program.
    drafted_by text,
    drafted_at timestamptz,
    CONSTRAINT service_definition_pk PRIMARY KEY (id),
    CONSTRAINT service_definition_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service,
    CONSTRAINT service_definition_one_at_a_time UNIQUE (service_code, during WITHOUT OVERLAPS),
    CONSTRAINT service_definition_has_its_time CHECK (NOT isempty(during)),
    CONSTRAINT service_definition_source_known CHECK (source IN
        ('POPULATION_REGISTER', 'BIRTH_ACT', 'MARRIAGE_ACT', 'DEATH_ACT')),
    CONSTRAINT service_definition_conditions_known CHECK (conditions <@ ARRAY[
        'SET_UP', 'MADE_WITH_THE_ACT', 'NUMBER_UNDISPUTED', 'SUBJECT_ALIVE', 'SUBJECT_DECEASED', 'SUBJECT_WOMAN', 'MARITAL_STATUS_KNOWN',
        'MARITAL_STATUS_AGREES', 'FORMER_NAMES_KNOWN', 'PERMANENT_ADDRESS_KNOWN', 'CURRENT_ADDRESS_KNOWN',
        'PERMANENT_ADDRESSES_SINCE_CUTOFF', 'CURRENT_ADDRESSES_SINCE_CUTOFF', 'ACT_KNOWN', 'ACT_KEPT_HERE', 'EVENT_SINCE_CUTOFF',
        'ACT_ENTERED', 'ACT_IN_FORCE', 'ACT_NOT_BLOCKED', 'NO_NOTE_FOR_REVIEW', 'FIRST_EXTRACT_MADE']),
    CONSTRAINT service_definition_who_may_ask_known CHECK (who_may_ask <@ ARRAY[
        'SELF', 'PARENT', 'GUARDIAN', 'SPOUSE', 'CHILD', 'HEIR', 'PROXY', 'AUTHORITY']),
    CONSTRAINT service_definition_who_may_ask_given CHECK (cardinality(who_may_ask) > 0),
    CONSTRAINT service_definition_grounds_given CHECK (cardinality(grounds) > 0),
    CONSTRAINT service_definition_channels_known CHECK (channels <@ ARRAY['COUNTER', 'SSEV', 'SEOS', 'EMAIL', 'PORTAL', 'POST', 'INTERNAL']),
    CONSTRAINT service_definition_channels_given CHECK (cardinality(channels) > 0),
    CONSTRAINT service_definition_nature_known CHECK (nature IN ('ADMINISTRATIVE', 'INTERNAL', 'BOTH')),
    CONSTRAINT service_definition_template_versioned CHECK ((template IS NULL) = (template_version IS NULL)),
    CONSTRAINT service_definition_standard_form_known
        CHECK (standard_form IN ('BIRTH', 'DEATH', 'MARRIAGE', 'MARITAL_STATUS', 'RESIDENCE')),
    CONSTRAINT service_definition_standard_form_of_a_document CHECK (standard_form IS NULL OR template IS NOT NULL)
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

-- A definition that has not begun served nobody. It can be dropped before its day; what it said is kept here, and the one before it goes on.
CREATE TABLE service_definition_dropped (
    id bigint NOT NULL,
    service_code text NOT NULL,
    content jsonb NOT NULL,
    dropped_by text NOT NULL,
    dropped_at timestamptz NOT NULL DEFAULT office_now(),
    CONSTRAINT service_definition_dropped_pk PRIMARY KEY (id),
    CONSTRAINT service_definition_dropped_service_fk FOREIGN KEY (service_code) REFERENCES administrative_service
);

-- Catalogue and tariff hardly ever change and are read for every person: a version that moves with each change lets the
-- application keep what it has read, and never a moment longer.
CREATE TABLE reference_version (
    version bigint NOT NULL,
    -- Exactly one row.
    one boolean NOT NULL DEFAULT true,
    CONSTRAINT reference_version_pk PRIMARY KEY (one),
    CONSTRAINT reference_version_one CHECK (one)
);
-- A sequence never gives a number twice, not even after a rollback: one version never stands for two states.
CREATE SEQUENCE reference_version_seq;
INSERT INTO reference_version (version) VALUES (nextval('reference_version_seq'));
