-- An act that is not made of its event here: of a foreign act, by a judgment, or in place of a lost one (ЗГР, чл. 38, ал. 4 and чл. 69–72), with
-- the document that it rests on; and why a death is entered after the term (ЗГР, чл. 54–55).

ALTER TABLE act ADD COLUMN origin text;
ALTER TABLE act ADD COLUMN origin_ground text;
ALTER TABLE act ADD COLUMN origin_number text;
ALTER TABLE act ADD COLUMN origin_place text;
ALTER TABLE act ADD COLUMN origin_day date;
ALTER TABLE act ADD COLUMN late_ground text;
ALTER TABLE act ADD CONSTRAINT act_origin_known CHECK (origin IN ('FOREIGN_ACT', 'COURT', 'RESTORED'));
ALTER TABLE act ADD CONSTRAINT act_origin_with_ground CHECK ((origin IS NULL) = (origin_ground IS NULL) AND (origin IS NULL) = (origin_day IS NULL));
ALTER TABLE act ADD CONSTRAINT act_origin_details CHECK (origin IS NOT NULL OR num_nonnulls(origin_number, origin_place) = 0);
ALTER TABLE act ADD CONSTRAINT act_origin_of_foreign_act CHECK (origin <> 'FOREIGN_ACT' OR num_nonnulls(origin_number, origin_place) = 2);
