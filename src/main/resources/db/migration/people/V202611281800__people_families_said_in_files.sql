-- What the rows of a file said of families, until all its people are in and can be linked. Only the population register writes and reads it;
-- it stood among the tables of imports, which know no people. It holds numbers of people, and no page shows it.
CREATE TABLE person_family_said (
    run_id bigint NOT NULL,
    person_id bigint NOT NULL,
    mother_egn char(10),
    father_egn char(10),
    spouse_egn char(10),
    married_on date,
    CONSTRAINT person_family_said_run_fk FOREIGN KEY (run_id) REFERENCES import_run,
    CONSTRAINT person_family_said_person_fk FOREIGN KEY (person_id) REFERENCES person
);
GRANT INSERT, DELETE ON person_family_said TO ${app_role};
CREATE INDEX person_family_said_run_idx ON person_family_said (run_id);
INSERT INTO person_family_said (run_id, person_id, mother_egn, father_egn, spouse_egn, married_on)
SELECT run_id, person_id, mother_egn, father_egn, spouse_egn, married_on FROM import_family;
DROP TABLE import_family;
