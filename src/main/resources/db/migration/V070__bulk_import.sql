-- Bulk import: a file is read into staging by COPY, checked by sets, and taken over batch by batch.
-- Nothing official stands here; what was taken over is deleted, what was refused waits.

CREATE TABLE import_run (
    id bigint GENERATED ALWAYS AS IDENTITY,
    subject text NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    state text NOT NULL DEFAULT 'READING',
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    CONSTRAINT import_run_pk PRIMARY KEY (id),
    CONSTRAINT import_run_subject_known CHECK (subject IN ('PEOPLE', 'ACTS')),
    CONSTRAINT import_run_state_known CHECK (state IN ('READING', 'READ', 'DONE', 'REPLACED')),
    CONSTRAINT import_run_finished CHECK ((state = 'DONE') <= (finished_at IS NOT NULL))
);
-- A file is worked on once at a time; started again, it goes on where it was.
CREATE UNIQUE INDEX import_run_file_once ON import_run (subject, sha256) WHERE state <> 'REPLACED';
GRANT INSERT, UPDATE (state, finished_at) ON import_run TO ${app_role};

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
GRANT INSERT, UPDATE (state, good, known, bad) ON import_batch TO ${app_role};

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
CREATE INDEX import_fault_line_idx ON import_fault (run_id, line);
GRANT INSERT, DELETE ON import_fault TO ${app_role};

-- State of a row: NEW no fault found yet; KNOWN the register says the same; REPEATED an earlier row says the same;
-- UNREADABLE, CONTRADICTORY and REFUSED have faults of reading, of the file and against the register.
-- A row taken over is deleted in the same transaction.
CREATE TABLE import_person (
    run_id bigint NOT NULL,
    line bigint NOT NULL,
    state text NOT NULL,
    egn text,
    lnch text,
    given text,
    middle text,
    family text,
    sex text,
    birth_date date,
    birth_ekatte text,
    birth_place text,
    citizenship text,
    marital_status text,
    death_date date,
    address_ekatte text,
    permanent_address text,
    current_address text,
    CONSTRAINT import_person_pk PRIMARY KEY (run_id, line),
    CONSTRAINT import_person_run_fk FOREIGN KEY (run_id) REFERENCES import_run,
    CONSTRAINT import_person_state_known CHECK (state IN
        ('NEW', 'KNOWN', 'REPEATED', 'UNREADABLE', 'CONTRADICTORY', 'REFUSED'))
);
GRANT INSERT, UPDATE (state), DELETE ON import_person TO ${app_role};
