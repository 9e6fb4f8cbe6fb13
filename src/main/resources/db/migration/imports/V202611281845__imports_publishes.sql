-- What the registers may read of the rows of a file: each says itself what a row means, and writes its own tables alone.

CREATE VIEW staged_person AS SELECT * FROM import_person;
COMMENT ON VIEW staged_person IS 'Published: rows of a file of people, for the population register to compare and take over.';

CREATE VIEW staged_act AS SELECT * FROM import_act;
COMMENT ON VIEW staged_act IS 'Published: rows of a file of acts, for the register of acts to compare and take over.';

CREATE VIEW staged_note AS SELECT * FROM import_note;
COMMENT ON VIEW staged_note IS 'Published: rows of a file of notes, for the register of acts to compare and take over.';

CREATE VIEW staged_fault AS SELECT run_id, line FROM import_fault;
COMMENT ON VIEW staged_fault IS 'Published: which rows of a file have faults and are not taken over.';
