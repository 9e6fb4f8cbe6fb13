-- Bulk import takes acts too, from texts and workbooks, chosen by their columns on a page and worked on in the background.

ALTER TABLE import_run
    DROP CONSTRAINT import_run_subject_known,
    DROP CONSTRAINT import_run_state_known,
    -- Name in the folder of uploads; nothing when the file was named on the command line.
    ADD COLUMN stored_as uuid,
    ADD COLUMN records bigint NOT NULL DEFAULT 0,
    -- Field to heading of the file, as chosen.
    ADD COLUMN mapping jsonb,
    -- What is wanted of the work: CHECK a trial, TAKE the step into the register; nothing while nobody wants it to go on.
    ADD COLUMN wish text,
    -- Why it cannot go on: last part of a message key, and the line of the file.
    ADD COLUMN failure text,
    ADD COLUMN failure_line bigint,
    ADD COLUMN uploaded_by text NOT NULL DEFAULT 'system',
    -- Acts with a higher key were entered since this import began.
    ADD COLUMN acts_before bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT import_run_subject_known CHECK (subject IN ('PEOPLE', 'BIRTHS', 'MARRIAGES', 'DEATHS')),
    -- UPLOADED: its columns are being chosen. READING: rows go to staging. READ: all stand there. CHECKED: a trial has ended.
    ADD CONSTRAINT import_run_state_known CHECK (state IN
        ('UPLOADED', 'READING', 'READ', 'CHECKED', 'DONE', 'REPLACED', 'FAILED', 'CANCELLED')),
    ADD CONSTRAINT import_run_wish_known CHECK (wish IN ('CHECK', 'TAKE')),
    ADD CONSTRAINT import_run_wanted_while_open CHECK (wish IS NULL OR state IN ('READING', 'READ')),
    ADD CONSTRAINT import_run_failed_for_a_reason CHECK ((state = 'FAILED') = (failure IS NOT NULL));
DROP INDEX import_run_file_once;
CREATE UNIQUE INDEX import_run_file_once ON import_run (subject, sha256) WHERE state NOT IN ('REPLACED', 'FAILED', 'CANCELLED');
GRANT UPDATE (stored_as, mapping, wish, failure, failure_line, acts_before) ON import_run TO ${app_role};
GRANT DELETE ON import_batch TO ${app_role};

CREATE TABLE import_mapping (
    subject text NOT NULL,
    name text NOT NULL,
    mapping jsonb NOT NULL,
    saved_by text NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT import_mapping_pk PRIMARY KEY (subject, name),
    CONSTRAINT import_mapping_name_length CHECK (length(name) BETWEEN 1 AND 80)
);
GRANT INSERT, UPDATE (mapping, saved_by, saved_at) ON import_mapping TO ${app_role};

-- An act a row. Its people stand in up to three places: child, mother and father; the two spouses; the deceased.
CREATE TABLE import_act (
    run_id bigint NOT NULL,
    line bigint NOT NULL,
    state text NOT NULL,
    number int,
    made_on date,
    ekatte char(5),
    event_date date,
    event_time time,
    event_ekatte char(5),
    event_place text,
    declarant text,
    document text,
    regime text,
    permission text,
    first_extract_on date,
    official text,
    witness_1 text,
    witness_2 text,
    one_given text, one_middle text, one_family text, one_family_after text, one_egn char(10), one_lnch char(10),
    one_birth_date date, one_birth_place text, one_sex text, one_citizenship text, one_address text, one_marital_status text,
    two_given text, two_middle text, two_family text, two_family_after text, two_egn char(10), two_lnch char(10),
    two_birth_date date, two_birth_place text, two_sex text, two_citizenship text, two_address text, two_marital_status text,
    three_given text, three_middle text, three_family text, three_family_after text, three_egn char(10), three_lnch char(10),
    three_birth_date date, three_birth_place text, three_sex text, three_citizenship text, three_address text, three_marital_status text,
    CONSTRAINT import_act_pk PRIMARY KEY (run_id, line),
    CONSTRAINT import_act_run_fk FOREIGN KEY (run_id) REFERENCES import_run,
    CONSTRAINT import_act_state_known CHECK (state IN
        ('NEW', 'KNOWN', 'REPEATED', 'UNREADABLE', 'CONTRADICTORY', 'REFUSED'))
);
GRANT INSERT, UPDATE (state), DELETE ON import_act TO ${app_role};

-- A number is compared with the register's own kind of text, so that its index answers.
ALTER TABLE import_person ALTER COLUMN egn TYPE char(10), ALTER COLUMN lnch TYPE char(10),
    ALTER COLUMN birth_ekatte TYPE char(5), ALTER COLUMN address_ekatte TYPE char(5),
    ADD COLUMN former_family text, ADD COLUMN names_since date, ADD COLUMN address_since date;
