-- Rows about families that wait until their people are in are staged, as the other rows of a file are.

ALTER TABLE person_family_said RENAME TO staged_family;
ALTER TABLE staged_family RENAME CONSTRAINT person_family_said_run_fk TO staged_family_run_fk;
ALTER TABLE staged_family RENAME CONSTRAINT person_family_said_person_fk TO staged_family_person_fk;
ALTER INDEX person_family_said_run_idx RENAME TO staged_family_run_idx;
