-- Bulk import: a file is read into staging by COPY, checked by sets, and taken over batch by batch, in the background.
-- Nothing official stands here; what was taken over is deleted, what was refused waits.

CREATE TABLE import_run (
    id bigint GENERATED ALWAYS AS IDENTITY,
    subject text NOT NULL,
    file_name text NOT NULL,
    -- Name in the folder of uploads; nothing when the file was named on the command line.
    stored_as uuid,
    sha256 text NOT NULL,
    records bigint NOT NULL DEFAULT 0,
    -- What was found in an upload when its columns were first looked at: headings and some cells, until the import has ended.
    sample jsonb,
    -- Field to heading of the file, as chosen.
    mapping jsonb,
    -- UPLOADED: its columns are being chosen. READING: rows go to staging. READ: all stand there. CHECKED: a trial has ended.
    state text NOT NULL DEFAULT 'READING',
    -- What is wanted of the work: CHECK a trial, TAKE the step into the register; nothing while nobody wants it to go on.
    wish text,
    -- Why it cannot go on: last part of a message key, and the line of the file.
    failure text,
    failure_line bigint,
    -- Acts with a higher key were entered since this import began.
    acts_before bigint NOT NULL DEFAULT 0,
    uploaded_by text NOT NULL DEFAULT 'system',
    started_at timestamptz NOT NULL DEFAULT office_now(),
    finished_at timestamptz,
    CONSTRAINT import_run_pk PRIMARY KEY (id),
    CONSTRAINT import_run_subject_known CHECK (subject IN ('PEOPLE', 'BIRTHS', 'MARRIAGES', 'DEATHS', 'NOTES')),
    CONSTRAINT import_run_state_known CHECK (state IN
        ('UPLOADED', 'READING', 'READ', 'CHECKED', 'DONE', 'REPLACED', 'FAILED', 'CANCELLED')),
    CONSTRAINT import_run_wish_known CHECK (wish IN ('CHECK', 'TAKE')),
    CONSTRAINT import_run_wanted_while_open CHECK (wish IS NULL OR state IN ('READING', 'READ')),
    CONSTRAINT import_run_failed_for_a_reason CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
    CONSTRAINT import_run_finished CHECK ((state = 'DONE') <= (finished_at IS NOT NULL))
);
GRANT INSERT, UPDATE (stored_as, sample, mapping, state, wish, failure, failure_line, acts_before, finished_at) ON import_run TO ${app_role};
-- A file is worked on once at a time; started again, it goes on where it was.
CREATE UNIQUE INDEX import_run_file_once ON import_run (subject, sha256) WHERE state NOT IN ('REPLACED', 'FAILED', 'CANCELLED');

-- Columns as they were chosen for one file, saved by name for the next.
CREATE TABLE import_mapping (
    subject text NOT NULL,
    name text NOT NULL,
    mapping jsonb NOT NULL,
    saved_by text NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT office_now(),
    CONSTRAINT import_mapping_pk PRIMARY KEY (subject, name),
    CONSTRAINT import_mapping_name_length CHECK (length(name) BETWEEN 1 AND 80)
);
GRANT INSERT, UPDATE (mapping, saved_by, saved_at) ON import_mapping TO ${app_role};

-- How far the work is: one transaction a batch, so that a crash costs one batch at most.
CREATE TABLE import_batch (
    run_id bigint NOT NULL,
    number int NOT NULL,
    first_line bigint NOT NULL,
    last_line bigint NOT NULL,
    rows int NOT NULL,
    state text NOT NULL DEFAULT 'READ',
    good int NOT NULL DEFAULT 0,
    known int NOT NULL DEFAULT 0,
    bad int NOT NULL DEFAULT 0,
    CONSTRAINT import_batch_pk PRIMARY KEY (run_id, number),
    CONSTRAINT import_batch_run_fk FOREIGN KEY (run_id) REFERENCES import_run,
    CONSTRAINT import_batch_state_known CHECK (state IN ('READ', 'CHECKED', 'TAKEN'))
);
GRANT INSERT, UPDATE (state, good, known, bad), DELETE ON import_batch TO ${app_role};

CREATE TABLE import_fault (
    run_id bigint NOT NULL,
    line bigint NOT NULL,
    -- READING: the row alone tells. FILE: other rows of the file. REGISTER: what is registered now; may change.
    origin text NOT NULL,
    field text NOT NULL,
    value text,
    reason text NOT NULL,
    CONSTRAINT import_fault_run_fk FOREIGN KEY (run_id) REFERENCES import_run,
    CONSTRAINT import_fault_origin_known CHECK (origin IN ('READING', 'FILE', 'REGISTER'))
);
GRANT INSERT, DELETE ON import_fault TO ${app_role};
CREATE INDEX import_fault_line_idx ON import_fault (run_id, line);
