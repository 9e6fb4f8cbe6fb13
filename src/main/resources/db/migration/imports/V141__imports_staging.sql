-- Rows of files between reading and the register: people, acts, notes. A row taken over is deleted in the same transaction.
--
-- State of a row: NEW no fault found yet; KNOWN the register says the same; REPEATED an earlier row says the same;
-- UNREADABLE, CONTRADICTORY and REFUSED have faults of reading, of the file and against the register.
-- Numbers and ЕКАТТЕ are of the register's own kind of text, so that its indexes answer.

CREATE TABLE import_person (
    run_id bigint NOT NULL,
    line bigint NOT NULL,
    state text NOT NULL,
    egn char(10),
    lnch char(10),
    given text,
    middle text,
    family text,
    former_family text,
    names_since date,
    sex text,
    birth_date date,
    birth_ekatte char(5),
    birth_place text,
    citizenship text,
    marital_status text,
    death_date date,
    address_ekatte char(5),
    permanent_address text,
    current_address text,
    address_since date,
    -- A file of people may say who their parents and spouses are, so that the family of someone is known of whom no act is kept here.
    mother_egn char(10),
    father_egn char(10),
    spouse_egn char(10),
    married_on date,
    CONSTRAINT import_person_pk PRIMARY KEY (run_id, line),
    CONSTRAINT import_person_run_fk FOREIGN KEY (run_id) REFERENCES import_run,
    CONSTRAINT import_person_state_known CHECK (state IN
        ('NEW', 'KNOWN', 'REPEATED', 'UNREADABLE', 'CONTRADICTORY', 'REFUSED'))
);
GRANT INSERT, UPDATE (state), DELETE ON import_person TO ${app_role};

-- What the rows taken over said of families, until all people of the file are in and can be linked.
CREATE TABLE import_family (
    run_id bigint NOT NULL,
    person_id bigint NOT NULL,
    mother_egn char(10),
    father_egn char(10),
    spouse_egn char(10),
    married_on date,
    CONSTRAINT import_family_run_fk FOREIGN KEY (run_id) REFERENCES import_run,
    CONSTRAINT import_family_person_fk FOREIGN KEY (person_id) REFERENCES person
);
GRANT INSERT, DELETE ON import_family TO ${app_role};
CREATE INDEX import_family_run_idx ON import_family (run_id);

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

-- Notes, onto acts that are in the register.
CREATE TABLE import_note (
    run_id bigint NOT NULL,
    line bigint NOT NULL,
    state text NOT NULL,
    act_kind text,
    number int,
    year int,
    ekatte char(5),
    noted_on date,
    kind text,
    effective_on date,
    ground text,
    text text,
    official text,
    needs_review boolean,
    change text,
    given text,
    middle text,
    family text,
    mother_egn char(10),
    mother_lnch char(10),
    father_egn char(10),
    father_lnch char(10),
    CONSTRAINT import_note_pk PRIMARY KEY (run_id, line),
    CONSTRAINT import_note_run_fk FOREIGN KEY (run_id) REFERENCES import_run,
    CONSTRAINT import_note_state_known CHECK (state IN
        ('NEW', 'KNOWN', 'REPEATED', 'UNREADABLE', 'CONTRADICTORY', 'REFUSED'))
);
GRANT INSERT, UPDATE (state), DELETE ON import_note TO ${app_role};
