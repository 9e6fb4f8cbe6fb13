-- Notes are imported too, onto acts that are in the register.

ALTER TABLE import_run
    DROP CONSTRAINT import_run_subject_known,
    ADD CONSTRAINT import_run_subject_known CHECK (subject IN ('PEOPLE', 'BIRTHS', 'MARRIAGES', 'DEATHS', 'NOTES'));

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
