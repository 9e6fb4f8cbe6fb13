-- A row about an act from elsewhere may say that its original, or its first extract, was not handed over there.

ALTER TABLE import_act ADD COLUMN original_due boolean;
CREATE OR REPLACE VIEW staged_act AS SELECT * FROM import_act;
COMMENT ON VIEW staged_act IS 'Published: rows about acts that wait to be compared with their register and taken into it.';
