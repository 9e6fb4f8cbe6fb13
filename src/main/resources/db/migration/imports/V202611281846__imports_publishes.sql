-- What the owners of registers read of a file: its rows in staging. They tell what they have against a row, and imports write it down.

CREATE VIEW staged_person AS SELECT * FROM import_person;
COMMENT ON VIEW staged_person IS 'Published: rows about people that wait to be compared with their register and taken into it.';
COMMENT ON COLUMN staged_person.egn IS 'Personal data throughout the row; seen by nobody, and an administrator sees what is wrong with it.';

CREATE VIEW staged_act AS SELECT * FROM import_act;
COMMENT ON VIEW staged_act IS 'Published: rows about acts that wait to be compared with their register and taken into it.';
COMMENT ON COLUMN staged_act.one_egn IS 'Personal data throughout the row; seen by nobody, and an administrator sees what is wrong with it.';

CREATE VIEW staged_note AS SELECT * FROM import_note;
COMMENT ON VIEW staged_note IS 'Published: rows about notes that wait to be compared with their register and taken into it.';
COMMENT ON COLUMN staged_note.mother_egn IS 'Personal data throughout the row; seen by nobody, and an administrator sees what is wrong with it.';
