-- A file of people may say who their parents and spouses are, so that the family of someone is known of whom no act is kept here.
ALTER TABLE import_person
    ADD COLUMN mother_egn char(10), ADD COLUMN father_egn char(10), ADD COLUMN spouse_egn char(10), ADD COLUMN married_on date;

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
CREATE INDEX import_family_run_idx ON import_family (run_id);
GRANT SELECT, INSERT, DELETE ON import_family TO ${app_role};
